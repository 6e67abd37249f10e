/** How a talk stands against its plan. */
export interface Pace {
  /** Seconds planned for all steps before this one. */
  readonly plannedSeconds: number;
  readonly totalSeconds: number;
  /** How many steps further the plan is; below 0 for a talk that is ahead of it. */
  readonly stepsBehind: number;
  /** Late within the next step, or by more than that, or past the end of the whole plan. */
  readonly lateness: 'none' | 'late' | 'veryLate';
}

/** @param planned seconds of each step @param elapsed seconds since the talk began */
export function paceOf(planned: readonly number[], stepIndex: number, elapsed: number): Pace {
  const plannedSeconds = sum(planned.slice(0, stepIndex));
  const totalSeconds = sum(planned);
  const stepsBehind = stepDueAt(planned, elapsed) - stepIndex;
  const isOver = elapsed > totalSeconds;
  const lateness = isOver || stepsBehind > 1 ? 'veryLate' : stepsBehind === 1 ? 'late' : 'none';
  return { plannedSeconds, totalSeconds, stepsBehind, lateness };
}

/** The step that the plan has reached; the last one from its beginning on. */
function stepDueAt(planned: readonly number[], elapsed: number): number {
  let end = 0;
  const due = planned.findIndex((seconds) => {
    end += seconds;
    return elapsed < end;
  });
  return due === -1 ? Math.max(0, planned.length - 1) : due;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
