import type { AtlasStore } from '#store/atlas-store.ts';

/**
 * A clock that stands before the month of the data, such as after its battery has run out, would hide what is known: the last day of
 * that month counts as today then, and it is said.
 * @param linkedDay to which the address turns time back; by that clock it lay in the future
 */
export function checkClock(store: AtlasStore, linkedDay: string | null): void {
  const { atlas, today, setKnown, notify } = store.getState();
  const [year = 0, month = 1] = atlas.dataVersion.split('.').map(Number);
  const dayOf = (inMonth: number, day: number) =>
    new Date(Date.UTC(year, inMonth, day)).toISOString().slice(0, 10);
  if (today >= dayOf(month - 1, 1)) return;
  const lastDay = dayOf(month, 0);
  store.setState({ today: lastDay });
  setKnown(linkedDay);
  notify('clockBehind');
}
