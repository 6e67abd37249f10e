import type { FeatureCollection } from 'geojson';
import { GeoJSONSource, type Map as MapLibreMap } from 'maplibre-gl';
import type { MEASUREMENT_SOURCES } from '#cartography/layers/measurement.ts';

export type MeasurementSource = (typeof MEASUREMENT_SOURCES)[keyof typeof MEASUREMENT_SOURCES];

/** What is measured, as the map draws it. */
export interface MeasurementData {
  /** Features with a `role`; those there were before are gone. */
  set(source: MeasurementSource, features: FeatureCollection): void;
  /** Puts everything back into a style that has just been made. */
  restore(): void;
}

/** Keeps what is drawn, since a style can be replaced at any time and has these sources only while something is measured. */
export function measurementData(map: MapLibreMap): MeasurementData {
  const kept = new Map<MeasurementSource, FeatureCollection>();
  const draw = (id: MeasurementSource, features: FeatureCollection) => {
    const source = map.getSource(id);
    if (source instanceof GeoJSONSource) source.setData(features);
  };
  return {
    set(id, features) {
      kept.set(id, features);
      draw(id, features);
    },
    restore() {
      for (const [id, features] of kept) draw(id, features);
    },
  };
}
