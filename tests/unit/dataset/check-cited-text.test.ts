import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedTextProblems } from '#dataset/check-cited-text.ts';
import { describeProblem } from '#dataset/problem.ts';
import type { Claim } from '#ledger/claim-schema.ts';
import { datedClaim } from '../support/claims.ts';
import { inEveryLanguage } from '../support/fake-atlas.ts';
import { soundDataset } from '../support/sound-dataset.ts';

const FILE = 'geodata/projects/khudaferin.json';

const CLAIMS: Record<string, Partial<Claim>> = {
  'khudaferin/capacity': { value: 80 },
  'khudaferin/volume': { value: 1612, unit: 'million-m3' },
  'khudaferin/width': { value: { min: 20, max: 22.5 }, unit: 'm' },
  'khudaferin/opening': { value: { date: '2024-05-19' }, unit: 'date', asOf: 'undated' },
  'khudaferin/said': { value: { text: inEveryLanguage('within 2 years') }, unit: 'text', asOf: '2023-06' },
  'khudaferin/share': { value: 'unknown', unit: 'percent', period: '2021/2022', statedOn: '2020-04-28' },
  'khudaferin/dollars': { value: 1500, unit: 'million-usd' },
  'khudaferin/change': { value: -4.3, unit: 'percent' },
  'giz-galasi/capacity': { value: 280 },
};
const { event } = soundDataset();
const THINGS = {
  claims: new Map(Object.entries(CLAIMS).map(([id, change]) => [id, datedClaim(change) as Claim])),
  events: new Map([
    ['opening', event],
    ['talks', { ...event, endDate: '2024-05-21', delegation: inEveryLanguage('a delegation of 12') }],
  ]),
};

const problemsOf = (text: string, language = 'en') =>
  citedTextProblems(
    FILE,
    'summary',
    'khudaferin',
    { ...inEveryLanguage('no number'), [language]: text },
    THINGS,
  ).map(describeProblem);

describe('a number of a text', () => {
  it.each([
    'A dam with two stations.',
    '[80 MW](capacity)',
    '[280 MW](giz-galasi/capacity)',
    '[the station](capacity)',
    'It holds [1,612 million m³](volume).',
    '[1.612 billion m³](volume)',
    '[1,612,000,000 m³](volume)',
    '[1.5 billion dollars](dollars)',
    'It fell by [4.3 %](change).',
    'a change of [−4.3 %](change)',
    'between [20](width) and [22.5](width)',
    'on [19 May 2024](opening)',
    'in [June 2023](said), [within 2 years](said)',
    'in [2021 and 2022](share), as said on [28 April 2020](share)',
    'opened on [19 May 2024](event:opening), [the 2nd dam](event:opening)',
    'talks until [21 May](event:talks) with a delegation of [12](event:talks)',
  ])('is carried by what it leads to: %s', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it('is carried in the writing of every language', () => {
    expect(problemsOf('[1 612](volume)', 'az')).toEqual([]);
    expect(problemsOf('[۱٬۶۱۲](volume)، [۱٫۶۱۲](volume)', 'fa')).toEqual([]);
    expect(problemsOf('[1\u00a0612](volume), [1,612](volume)', 'ru')).toEqual([]);
  });

  it('needs a link', () => {
    expect(problemsOf('It has 80 MW, [280 MW](giz-galasi/capacity) in all.')).toEqual([
      `${FILE}: summary.en: a number without a claim; write it as [number](claim) or [number](event:id) (found "It has 80 MW, ")`,
    ]);
    expect(problemsOf('سد ۸۰ مگاوات دارد', 'fa')).toEqual([
      `${FILE}: summary.fa: a number without a claim; write it as [number](claim) or [number](event:id) (found "سد ۸۰ مگاوات دارد")`,
    ]);
  });

  it.each([
    'atlantis',
    'atlantis/capacity',
    'giz-galasi/volume',
    'event:closing',
    'event:khudaferin/capacity',
  ])('needs a link that leads somewhere, and so do words: %s', (target) => {
    const message = `${FILE}: summary.en: the link leads to no claim and no event (found "${target}")`;
    expect(problemsOf(`[80 MW](${target})`)).toEqual([message]);
    expect(problemsOf(`[words](${target})`)).toEqual([message]);
  });

  it.each([
    ['[81 MW](capacity)', 'capacity', 81],
    ['[8 MW](capacity)', 'capacity', 8],
    ['[280 MW](capacity)', 'capacity', 280],
    ['[21 m](width)', 'width', 21],
    ['[20 May](opening)', 'opening', 20],
    ['[1.61 billion](volume)', 'volume', 1.61],
    ['[the 3rd dam](event:opening)', 'event:opening', 3],
    ['[2 MW of 80](capacity)', 'capacity', 2],
  ])('needs to be the one it leads to: %s', (text, target, number) => {
    expect(problemsOf(text)).toEqual([
      `${FILE}: summary.en: ${target} does not carry this number (found ${number})`,
    ]);
  });
});

describe('a number in thousands or thousandths', () => {
  const carried = (value: Claim['value'], text: string) =>
    citedTextProblems(FILE, 'summary', 'khudaferin', inEveryLanguage(text), {
      claims: new Map([['khudaferin/volume', datedClaim({ value }) as Claim]]),
      events: new Map(),
    }).length === 0;

  it("is the claim's own, however the machine rounds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (hundredths) => {
        const whole = (hundredths * 10).toString();
        expect(carried(hundredths / 100, `[${whole}](volume)`)).toBe(true);
      }),
    );
  });

  it('is the end of a range, too', () => {
    expect(carried({ min: 2.01, max: 5 }, '[2010](volume)')).toBe(true);
  });

  it('is not nought, which no claim carries by saying nothing', () => {
    expect(carried(80, '[0 MW](volume)')).toBe(false);
  });
});

it('every language and every number is told apart', () => {
  const text = { en: '80', az: '[81](capacity)', fa: '[۸۰](capacity)', ru: '[82 и 83](capacity)' };
  const problems = citedTextProblems(FILE, 'parts[0].note', 'khudaferin', text, THINGS);
  expect(problems.map(({ path, value }) => [path, value])).toEqual([
    ['parts[0].note.en', '80'],
    ['parts[0].note.az', 81],
    ['parts[0].note.ru', 82],
    ['parts[0].note.ru', 83],
  ]);
});
