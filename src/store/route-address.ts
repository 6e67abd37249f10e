import { ASSUMPTION_IDS, type AssumptionId } from '#core/transport.ts';
import { NO_ROUTE, ROUTE_MEANS, type RouteChoice } from '#network/route-choice.ts';

const ID = /^[a-z0-9-]{1,80}$/;
const MOST_VIA = 8;
const MOST_CHANGES = 40;
const MOST = 2000;
const CRITERIA = ['time', 'distance'] as const;

/**
 * `from;via;to~criterion~scenario`, the via as many as there are, an end not yet chosen left empty; after another `~` what
 * differs from the rest: `on.<edge>`, `off.<edge>`, `confirmed`, `by.<means>`, `<assumption>.<number>`. Whether the network has these
 * nodes, edges and scenarios is known once it has arrived.
 */
export function parseRoute(value: string): RouteChoice | null {
  const [stops = '', criterionWord = 'time', scenario = 'today', changes, ...rest] = value.split('~');
  const criterion = CRITERIA.find((known) => known === criterionWord);
  const ends = stops.split(';');
  const from = endOf(ends[0]);
  const to = endOf(ends.at(-1));
  const via = ends.slice(1, -1);
  const isReadable =
    rest.length === 0 &&
    ends.length >= 2 &&
    via.length <= MOST_VIA &&
    via.every((id) => ID.test(id)) &&
    ID.test(scenario);
  if (!isReadable || criterion === undefined || from === undefined || to === undefined) return null;
  return withChanges({ ...NO_ROUTE, from, via, to, criterion, scenario }, changes);
}

/** Null for an end not yet chosen, undefined for one that cannot be. */
function endOf(text: string | undefined): string | null | undefined {
  if (text === '') return null;
  return text !== undefined && ID.test(text) ? text : undefined;
}

function withChanges(choice: RouteChoice, changes: string | undefined): RouteChoice | null {
  if (changes === undefined) return choice;
  const words = changes.split(',');
  if (words.length > MOST_CHANGES) return null;
  return words.reduce<RouteChoice | null>((read, word) => read && withChange(read, word), choice);
}

function withChange(choice: RouteChoice, word: string): RouteChoice | null {
  if (word === 'confirmed') return { ...choice, rule: 'confirmed' };
  const [, key = '', value = ''] = /^([a-z-]+)\.(.+)$/.exec(word) ?? [];
  if (key === 'on' || key === 'off') {
    if (!ID.test(value)) return null;
    return { ...choice, switched: { ...choice.switched, [value]: key === 'on' } };
  }
  if (key === 'by') {
    const means = ROUTE_MEANS.find((known) => known === value);
    return means === undefined ? null : { ...choice, means };
  }
  const id = ASSUMPTION_IDS.find((known) => known === key);
  if (id === undefined || !/^\d{1,4}(\.\d{1,2})?$/.test(value)) return null;
  const number = Number(value);
  if (number > MOST || (id.endsWith('-speed') && number === 0)) return null;
  return { ...choice, assumptions: { ...choice.assumptions, [id]: number } };
}

export function formatRoute(choice: RouteChoice): string {
  const { from, via, to, criterion, scenario, switched, rule, means, assumptions } = choice;
  const changes = [
    ...Object.entries(switched).map(([id, isOn]) => `${isOn ? 'on' : 'off'}.${id}`),
    ...(rule === 'confirmed' ? ['confirmed'] : []),
    ...(means === NO_ROUTE.means ? [] : [`by.${means}`]),
    ...(Object.entries(assumptions) as [AssumptionId, number][]).map(([id, number]) => `${id}.${number}`),
  ];
  return [
    [from ?? '', ...via, to ?? ''].join(';'),
    criterion,
    scenario,
    ...(changes.length === 0 ? [] : [changes.join(',')]),
  ].join('~');
}

/** Whether anything has been asked yet. */
export function isAsked({ from, to }: RouteChoice): boolean {
  return from !== null || to !== null;
}
