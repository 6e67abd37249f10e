import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Status } from '#core/status.ts';
import { STATUS_SLOTS } from '#core/status-slots.ts';

/** The status of a feature on `date` (`YYYY-MM-DD`): the newest entry not later than that day, else "unknown". */
export function statusOn(date: string): ExpressionSpecification {
  const branches: (ExpressionSpecification | string)[] = [];
  for (let slot = STATUS_SLOTS - 1; slot >= 0; slot -= 1) {
    branches.push(
      ['all', ['has', `from${slot}`], ['<=', ['to-string', ['get', `from${slot}`]], date]],
      ['to-string', ['get', `status${slot}`]],
    );
  }
  return ['case', ...branches, 'unknown'] as unknown as ExpressionSpecification;
}

export function hasStatus(status: Status, date: string): ExpressionSpecification {
  return ['==', statusOn(date), status];
}
