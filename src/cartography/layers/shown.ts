import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { LayerGroup } from '#core/layer-group.ts';
import { STATUSES, type Status } from '#core/status.ts';
import { all, geometryIs, isInGroups, propertyIs } from '../expressions.ts';
import { statusOn } from '../status-expression.ts';

export const isRegion = propertyIs('kind', 'region');
export const isNotRegion: ExpressionSpecification = ['!', isRegion];
export const isSymbol = all(geometryIs('Point'), isNotRegion);

/** What of the projects is switched on, and on which day their status is asked for. */
export interface Shown {
  readonly groups: readonly LayerGroup[];
  readonly statuses: readonly Status[];
  readonly date: string;
}

/** In a group and of a status that are switched on. */
export function isShownIn({ groups, statuses, date }: Shown): ExpressionSpecification {
  const isInGroup = isInGroups(groups);
  if (statuses.length === STATUSES.length) return isInGroup;
  const isOfStatus: ExpressionSpecification = ['in', statusOn(date), ['literal', [...statuses]]];
  return all(isInGroup, ['any', isRegion, isOfStatus]);
}
