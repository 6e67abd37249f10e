import { describe, expect, it } from 'vitest';
import type { Claim } from '#ledger/claim-schema.ts';
import { inEveryLanguage } from '../support/fake-atlas.ts';
import { problemsAfter, problemsOfFiles, type Spoil } from '../support/problems.ts';
import { soundDataset } from '../support/sound-dataset.ts';

const CLAIMS = 'geodata/claims/khudaferin.json';
/** Where the capacity stands among the claims. */
const CAPACITY = `${CLAIMS}: [2]`;

const spoilt =
  (change: object): Spoil =>
  ({ capacity }) =>
    Object.assign(capacity, change);

describe('a claim in which every reference leads somewhere', () => {
  const sound: [name: string, change: Partial<Claim>][] = [
    ['of a part', { part: 'dam' }],
    ['of an item of several', { item: 'stage-1' }],
    ['of a date, where the quantity may be one', { value: { date: '2027' }, unit: 'date' }],
    ['of a range', { value: { min: 70, max: 80 } }],
    ['of nothing known, in any unit of the quantity', { value: 'unknown', unit: 'date' }],
    ['replaced by one that stands', { standing: { supersededBy: 'capacity-stated' } }],
    ['rejected for a reason', { standing: { rejectedBecause: 'misprint' } }],
    ['worked out by us, with a note', { basis: 'own-inference', note: inEveryLanguage('80 = 40 + 40') }],
  ];

  it.each(sound)('has no problem: %s', (_name, change) => {
    expect(problemsAfter(spoilt(change))).toEqual([]);
  });
});

describe('one loose end gives one message with file, path, value and the claim it is in', () => {
  const cases: [name: string, spoil: Spoil, message: string][] = [
    [
      'a quantity outside the vocabulary',
      spoilt({ quantity: 'beauty' }),
      `${CAPACITY}.quantity: geodata/vocabulary has no such quantity (claim "capacity") (found "beauty")`,
    ],
    [
      'a quantity named like a member every object has',
      spoilt({ quantity: 'constructor' }),
      `${CAPACITY}.quantity: geodata/vocabulary has no such quantity (claim "capacity") (found "constructor")`,
    ],
    [
      'a unit that does not fit the quantity',
      spoilt({ unit: 'km' }),
      `${CAPACITY}.unit: capacity is stated in MW, date (claim "capacity") (found "km")`,
    ],
    [
      'a number in the unit "date"',
      spoilt({ unit: 'date' }),
      `${CAPACITY}.value: the value does not fit the unit (claim "capacity") (found 80)`,
    ],
    [
      'a range in the unit "date"',
      spoilt({ unit: 'date', value: { min: 1, max: 2 } }),
      `${CAPACITY}.value: the value does not fit the unit (claim "capacity") (found {"min":1,"max":2})`,
    ],
    [
      'a date in another unit',
      spoilt({ value: { date: '2027' } }),
      `${CAPACITY}.value: the value does not fit the unit (claim "capacity") (found {"date":"2027"})`,
    ],
    [
      'a status in another unit',
      spoilt({ value: { status: 'built' } }),
      `${CAPACITY}.value: the value does not fit the unit (claim "capacity") (found {"status":"built"})`,
    ],
    [
      'a number for a status',
      ({ status }) => Object.assign(status, { value: 3 }),
      `${CLAIMS}: [0].value: the value does not fit the unit (claim "status") (found 3)`,
    ],
    [
      'an item nobody has described',
      spoilt({ item: 'stage-9' }),
      `${CAPACITY}.item: geodata/vocabulary has no such item (claim "capacity") (found "stage-9")`,
    ],
    [
      'an item named like a member every object has',
      spoilt({ item: 'constructor' }),
      `${CAPACITY}.item: geodata/vocabulary has no such item (claim "capacity") (found "constructor")`,
    ],
    [
      'a part there is not',
      spoilt({ part: 'moat' }),
      `${CAPACITY}.part: the subject has no such part (claim "capacity") (found "moat")`,
    ],
    [
      'a part of a topic, which has none',
      ({ turnover }) => Object.assign(turnover, { part: 'dam' }),
      'geodata/claims/trade.json: [0].part: the subject has no such part (claim "turnover-2024") (found "dam")',
    ],
    [
      'a source that does not exist',
      spoilt({ source: 'nobody-2020' }),
      `${CAPACITY}.source: there is no such source (claim "capacity") (found "nobody-2020")`,
    ],
    [
      'a speaker nobody has described',
      ({ stated }) => Object.assign(stated, { speaker: 'nobody' }),
      `${CLAIMS}: [4].speaker: geodata/people has nobody of this id (claim "capacity-stated") (found "nobody")`,
    ],
    [
      'an inference without a note',
      spoilt({ basis: 'own-inference' }),
      `${CAPACITY}.note: what we worked out ourselves needs a note that says how (claim "capacity")`,
    ],
    [
      'two claims of one id',
      ({ claims, length }) => claims.push({ ...length, value: 13 }),
      `${CLAIMS}: id: is also the id of another claim of this file (found "length")`,
    ],
  ];

  it.each(cases)('%s', (_name, spoil, message) => {
    expect(problemsAfter(spoil)).toEqual([message]);
  });
});

describe('a claim that is replaced names another that stands, in its own file', () => {
  const message = (id: string) =>
    `${CAPACITY}.standing: must name another claim of this file, one that itself stands (claim "capacity") (found {"supersededBy":"${id}"})`;
  const cases: [name: string, spoil: Spoil, id: string][] = [
    ['not one there is not', () => {}, 'atlantis'],
    ['not itself', () => {}, 'capacity'],
    ['not one of another subject', () => {}, 'turnover-2024'],
    [
      'not one that is rejected',
      ({ stated }) => Object.assign(stated, { standing: { rejectedBecause: 'misprint' } }),
      'capacity-stated',
    ],
    [
      'not one that is replaced in its turn',
      ({ stated }) => Object.assign(stated, { standing: { supersededBy: 'length' } }),
      'capacity-stated',
    ],
  ];

  it.each(cases)('%s', (_name, spoil, id) => {
    expect(
      problemsAfter((data) => {
        Object.assign(data.capacity, { standing: { supersededBy: id } });
        spoil(data);
      }),
    ).toEqual([message(id)]);
  });
});

it('a file of claims is named after a project or a topic', () => {
  const files = soundDataset().files();
  const stray = { file: 'geodata/claims/atlantis.json', data: [] };
  expect(problemsOfFiles({ ...files, claims: [...files.claims, stray] })).toEqual([
    'geodata/claims/atlantis.json: there is no project or topic of this name (found "atlantis")',
  ]);
});

it('every loose end of one claim is told at once', () => {
  const problems = problemsAfter(
    spoilt({ quantity: 'beauty', part: 'moat', source: 'nobody', item: 'nothing' }),
  );
  expect(problems.map((problem) => /\.(\w+):/.exec(problem.replace(CLAIMS, ''))?.[1])).toEqual([
    'quantity',
    'item',
    'part',
    'source',
  ]);
});
