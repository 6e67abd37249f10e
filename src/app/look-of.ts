import type { StyleInput } from '#cartography/style-input.ts';
import { type AtlasState, selectTheme } from '#store/atlas-store.ts';
import { filterOf } from '#store/filter.ts';
import { hasMeasurement } from './drive-measure.ts';
import { selectedThing } from './selected-thing.ts';

type Drawn = Pick<StyleInput, 'extent' | 'hasErrorAreas' | 'route'>;

/** How the map looks in this state; what only the map itself knows is added. */
export function lookOf(state: AtlasState, drawn: Drawn): StyleInput {
  return {
    theme: selectTheme(state),
    language: state.language,
    ...filterOf(state),
    date: state.date,
    selected: selectedThing(state),
    mark: state.mark,
    hasMeasurement: hasMeasurement(state),
    ...drawn,
  };
}
