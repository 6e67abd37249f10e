import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Status } from '#core/status.ts';
import { STATUS_SLOTS } from '#core/status-slots.ts';

/** The status of a feature known on `date` (`YYYY-MM-DD`): the newest step not later than that day, else "unknown". */
export function statusOn(date: string): ExpressionSpecification {
  return newestStep(date, (slot) => ['to-string', ['get', `status${slot}`]], 'unknown');
}

/** Whether nothing has been heard of a status for twelve months on `date`. */
export function isAgedOn(date: string): ExpressionSpecification {
  return newestStep(date, (slot) => ['<', ['to-string', ['get', `aged${slot}`]], date], false);
}

function newestStep(
  date: string,
  answer: (slot: number) => ExpressionSpecification,
  none: string | boolean,
): ExpressionSpecification {
  const branches: ExpressionSpecification[] = [];
  for (let slot = STATUS_SLOTS - 1; slot >= 0; slot -= 1) {
    branches.push(
      ['all', ['has', `from${slot}`], ['<=', ['to-string', ['get', `from${slot}`]], date]],
      answer(slot),
    );
  }
  return ['case', ...branches, none] as unknown as ExpressionSpecification;
}

export function hasStatus(status: Status, date: string): ExpressionSpecification {
  return ['==', statusOn(date), status];
}
