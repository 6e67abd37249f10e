import type { Map as MapLibreMap } from 'maplibre-gl';
import { FEATURE_SOURCES } from '#cartography/build-style.ts';

/** Keeps one feature-state flag on exactly the given features, by difference, and can put it back after a rebuild. */
export function stateOwner(map: MapLibreMap, state: 'isSelected' | 'isHovered') {
  let current: readonly string[] = [];
  const mark = (id: string, isOn: boolean) => {
    for (const source of FEATURE_SOURCES)
      if (map.getSource(source) !== undefined) map.setFeatureState({ source, id }, { [state]: isOn });
  };
  return {
    set(next: readonly string[]) {
      const previous = current;
      current = next;
      for (const id of previous) if (!next.includes(id)) mark(id, false);
      for (const id of next) if (!previous.includes(id)) mark(id, true);
    },
    restore() {
      for (const id of current) mark(id, true);
    },
  };
}
