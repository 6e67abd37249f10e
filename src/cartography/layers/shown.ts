import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Country } from '#core/country.ts';
import type { Kind } from '#core/kind.ts';
import type { LayerGroup } from '#core/layer-group.ts';
import { STATUSES, type Status } from '#core/status.ts';
import { all, geometryIs, isInGroups, propertyIs } from '../expressions.ts';
import { statusOn } from '../status-expression.ts';

export const isRegion = propertyIs('kind', 'region');
export const isNotRegion: ExpressionSpecification = ['!', isRegion];
export const isSymbol = all(geometryIs('Point'), isNotRegion);

/**
 * What of the projects is shown, and on which day their status is asked for. Kinds, countries and corridors let everything
 * through when empty.
 */
export interface Shown {
  readonly groups: readonly LayerGroup[];
  readonly statuses: readonly Status[];
  readonly kinds: readonly Kind[];
  readonly countries: readonly Country[];
  readonly corridors: readonly string[];
  readonly date: string;
}

/** In a group and of a status that are switched on, and of a chosen kind, country and corridor. */
export function isShownIn(shown: Shown): ExpressionSpecification {
  const { groups, kinds, countries, corridors } = shown;
  const conditions = [
    ...ofStatuses(shown),
    ...(kinds.length === 0 ? [] : [['in', ['get', 'kind'], ['literal', [...kinds]]]]),
    ...namesOneOf('countries', countries),
    ...namesOneOf('corridors', corridors),
  ] as ExpressionSpecification[];
  const isInGroup = isInGroups(groups);
  return conditions.length === 0 ? isInGroup : all(isInGroup, ...conditions);
}

function ofStatuses({ statuses, date }: Shown): ExpressionSpecification[] {
  if (statuses.length === STATUSES.length) return [];
  return [['any', isRegion, ['in', statusOn(date), ['literal', [...statuses]]]]];
}

/** A property that holds several words, parted by spaces, holds one of those that are chosen. */
function namesOneOf(property: string, chosen: readonly string[]): ExpressionSpecification[] {
  if (chosen.length === 0) return [];
  const padded: ExpressionSpecification = ['concat', ' ', ['get', property], ' '];
  return [['any', ...chosen.map((word): ExpressionSpecification => ['in', ` ${word} `, padded])]];
}
