import { describe, expect, it } from 'vitest';
import { opennessOf, statusOn } from '#network/openness.ts';
import type { Answer, Route } from '#network/route.ts';
import { EVERYTHING, NO_ROUTE, type RouteChoice, TODAY } from '#network/route-choice.ts';
import { compareScenarios, conditionsOf, routeFor } from '#network/scenario.ts';
import { edge, smallNetwork } from './small-network.ts';

const DAY = '2026-11-30';
const ask = (more: Partial<RouteChoice>, day = DAY): Answer | null =>
  routeFor(smallNetwork(), { ...NO_ROUTE, from: 'north', to: 'south', ...more }, day);

function found(answer: Answer | null): Route {
  if (answer?.type !== 'found') throw new Error(`not found: ${answer?.type}`);
  return answer.route;
}

describe('a route as things are', () => {
  const route = found(ask({}));

  it('changes to the road and back where the railway is missing', () => {
    expect(
      route.legs.map(({ vehicle, from, to, km }) => [vehicle.mode, vehicle.gaugeMm, from, to, km]),
    ).toEqual([
      ['rail', 1520, 'north', 'terminal', 320],
      ['road', null, 'terminal', 'town', 180],
      ['rail', 1435, 'town', 'south', 164],
    ]);
    expect([route.transshipments, route.gaugeBreaks, route.borders]).toEqual([2, 0, 1]);
  });

  it('counts published kilometres where there are any, and keeps the measured ones beside them', () => {
    expect(route.km).toBe(320 + 180 + 164);
    expect(route.publishedKm).toBe(164);
    expect(route.measuredKm).toBe(320 + 180 + 160);
    expect([route.leastKm, route.mostKm]).toEqual([298 + 18 + 178 + 164, 312 + 32 + 192 + 205]);
  });

  it('takes the hours of travelling, of the border and of two transshipments', () => {
    expect(route.hours).toBeCloseTo(320 / 20 + 180 / 30 + 164 / 20 + 12 + 2 * 48, 9);
  });

  it('splits its kilometres by country and by mode, in full', () => {
    expect(Object.fromEntries(route.kmByCountry)).toEqual({ AZ: 300, IR: 364 });
    expect(Object.fromEntries(route.kmByMode)).toEqual({ rail: 484, road: 180 });
  });

  it('names what was not heard of since it operated', () => {
    expect(route.missing).toEqual([]);
    expect(route.unconfirmed.map(({ edge: one }) => one.id)).toEqual(['town-south']);
    expect(route.unconfirmed[0]?.status.reported?.asOf).toBe('2019-03-06');
  });
});

describe('scenarios', () => {
  it('open what they are about: one gauge break in the place of two transshipments', () => {
    const route = found(ask({ scenario: 'missing-link' }));
    expect([route.km, route.transshipments, route.gaugeBreaks]).toEqual([320 + 162 + 164, 0, 1]);
    expect(route.missing.map(({ edge: one }) => one.id)).toEqual(['terminal-town']);
    expect(route.hours).toBeCloseTo((320 + 162 + 164) / 20 + 12 + 24, 9);
  });

  it('are compared under the same question, today first and everything last', () => {
    const compared = compareScenarios(smallNetwork(), { ...NO_ROUTE, from: 'north', to: 'south' }, DAY);
    expect(compared.map(({ scenario }) => scenario)).toEqual([TODAY, 'missing-link', EVERYTHING]);
  });

  it('give way to what is switched by hand', () => {
    const closed = ask({ scenario: 'missing-link', switched: { 'terminal-town': false } });
    expect(found(closed).kmByMode.get('road')).toBe(180);
    expect(found(ask({ switched: { 'terminal-town': true } })).gaugeBreaks).toBe(1);
  });

  it('know of a day only what was known on it', () => {
    const before = ask({}, '2018-01-01');
    expect(before?.type).toBe('closed');
    if (before?.type === 'closed')
      expect(before.would.missing.map(({ edge: one }) => one.id)).toEqual(['town-south']);
  });
});

describe('where there is no way', () => {
  it('the best there would be tells what is missing', () => {
    const answer = ask({ rule: 'confirmed' });
    expect(answer?.type).toBe('closed');
    if (answer?.type !== 'closed') return;
    expect(answer.would.missing.map(({ edge: one }) => one.id)).toEqual(['town-south']);
  });

  it('says so where no edge leads there at all', () => {
    expect(ask({ to: 'port', switched: { 'south-port': false } })).toEqual({ type: 'none' });
  });

  it('asks nothing of nodes it does not have', () => {
    expect(ask({ to: null })).toBeNull();
    expect(ask({ via: ['atlantis'] })).toBeNull();
  });
});

it('assumptions change times and nothing else', () => {
  const slow = found(ask({ assumptions: { 'rail-speed': 10 } }));
  expect(slow.hours).toBeCloseTo(484 / 10 + 180 / 30 + 12 + 96, 9);
  expect(slow.km).toBe(664);
});

it('by distance the shortest is found, whatever it takes', () => {
  const route = found(ask({ criterion: 'distance', scenario: EVERYTHING }));
  expect(route.km).toBe(646);
});

it('a railway of unknown gauge is travelled on any gauge, and no break is made up', () => {
  const network = smallNetwork();
  const edges = network.edges.map((one) =>
    one.id === 'terminal-town' ? { ...one, gaugeMm: 'unknown' as const } : one,
  );
  const choice = { ...NO_ROUTE, from: 'north', to: 'town', scenario: 'missing-link' };
  const route = found(routeFor({ ...network, edges }, choice, DAY));
  expect([route.gaugeBreaks, route.transshipments]).toEqual([0, 0]);
});

describe('what is open', () => {
  const conditions = (more: Partial<RouteChoice> = {}) =>
    conditionsOf(smallNetwork(), { ...NO_ROUTE, ...more }, DAY);
  const silent = edge('a-b', 1, [
    ['2024-01-01', 'operating'],
    ['2026-01-01', 'unknown'],
  ]);

  it.each([
    [edge('a-b', 1, [['2024-01-01', 'operating']]), 'operating'],
    [silent, 'unconfirmed'],
    [edge('a-b', 1, [['2024-01-01', 'built']]), 'closed'],
    [edge('a-b', 1, [['2024-01-01', 'suspended']]), 'closed'],
    [edge('a-b', 1, [['2027-01-01', 'operating']]), 'closed'],
    [edge('a-b', 1, []), 'closed'],
  ] as const)('follows the statuses', (one, expected) => {
    expect(opennessOf(one, conditions())).toBe(expected);
  });

  it('is only what the newest report confirms, where that is asked for', () => {
    expect(opennessOf(silent, conditions({ rule: 'confirmed' }))).toBe('closed');
    expect(opennessOf(silent, conditions({ rule: 'confirmed', switched: { 'a-b': true } }))).toBe(
      'taken-as-open',
    );
  });

  it('remembers what was said before all went silent', () => {
    expect(statusOn(silent, DAY)).toMatchObject({
      step: { status: 'unknown' },
      reported: { status: 'operating' },
    });
  });
});
