import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#core/language.ts';
import { PAGES } from '#core/page.ts';
import type { CorridorGauge, CorridorStretch } from '#dataset/documents.ts';
import { type DatedClaim, knownBy, READING_DAY } from '#ledger/claim-day.ts';
import { contradicts } from '#ledger/contradiction.ts';
import { GAP_STATES, gapMeter } from '#ledger/gap.ts';
import { headlineOf, ledgerRows, rowKey } from '#ledger/ledger-row.ts';
import { statedValue } from '#ledger/stated-range.ts';
import { tradeYears } from '#ledger/trade-series.ts';
import { factorOf } from '#ledger/value-interval.ts';
import { realDatedDataset, realPublication } from '../unit/support/real-data.ts';

const dataset = realDatedDataset();
const { claims, vocabulary, articles } = dataset;
const { documents } = realPublication();

function claimNamed(name: string): DatedClaim {
  const [subject = '', id] = name.split('/');
  const claim = claims.get(subject)?.find((one) => one.id === id);
  if (claim === undefined) throw new Error(`there is no claim ${name}`);
  return claim;
}

const named = [...claims].flatMap(([subject, own]) =>
  own.map((claim) => ({ name: `${subject}/${claim.id}`, claim })),
);

describe('every claim', () => {
  it('was known once the sources had been read: nothing is said from the future', () => {
    expect(named.filter(({ claim }) => claim.knownSince > READING_DAY).map(({ name }) => name)).toEqual([]);
  });

  it('about trade or traffic of a time says of which', () => {
    const turnover = named.filter(({ claim }) =>
      ['trade-turnover', 'cargo-carried'].includes(claim.quantity),
    );
    expect(turnover.length).toBeGreaterThan(50);
    expect(turnover.filter(({ claim }) => claim.period === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('that is replaced is replaced by one about the same thing', () => {
    const strays = named.filter(({ name, claim }) => {
      if (typeof claim.standing === 'string' || !('supersededBy' in claim.standing)) return false;
      const [subject] = name.split('/');
      return rowKey(claimNamed(`${subject}/${claim.standing.supersededBy}`)) !== rowKey(claim);
    });
    expect(strays.map(({ name }) => name)).toEqual([]);
  });
});

it('every quantity and every item of the vocabulary is used', () => {
  const used = new Set(named.flatMap(({ claim }) => [claim.quantity, claim.item ?? '']));
  const all = [...Object.keys(vocabulary.quantities), ...Object.keys(vocabulary.items)];
  expect(all.filter((id) => !used.has(id))).toEqual([]);
});

it('the units of a quantity measure one thing each, or are a date, a status or words', () => {
  const several = Object.entries(vocabulary.quantities).filter(([, { units, change }]) => {
    const dimensions = new Set(units.map((unit) => factorOf(unit).dimension));
    return change !== 'statement' && dimensions.has('status') && dimensions.size > 1;
  });
  expect(several.map(([id]) => id)).toEqual([]);
});

describe('every topic', () => {
  it('has a page of its name, and no project is named like a page', () => {
    expect(dataset.topics.map(({ id }) => id).filter((id) => !PAGES.some((page) => page === id))).toEqual([]);
    expect(dataset.projects.map(({ id }) => id).filter((id) => PAGES.some((page) => page === id))).toEqual(
      [],
    );
  });
});

describe('the articles', () => {
  it('are the two the atlas began with', () => {
    expect(articles.map(({ file, source }) => [file, source])).toEqual([
      ['000_55de802d0c463a62.txt', 'seed-velizade-2026'],
      ['001_22908ac65aafbf87.txt', 'seed-azernews-2025'],
    ]);
  });

  it.each(articles)(
    '$file: every statement is carried by claims that cite it, and held against other sources',
    (article) => {
      expect(article.statements.length).toBeGreaterThan(20);
      for (const { id, carriedBy, comparedWith } of article.statements) {
        expect(
          carriedBy.map((name) => claimNamed(name).source),
          id,
        ).toEqual(carriedBy.map(() => article.source));
        expect(comparedWith.length, id).toBeGreaterThan(0);
        expect(new Set(comparedWith.map((name) => claimNamed(name).source)), id).not.toEqual(
          new Set([article.source]),
        );
      }
    },
  );

  it('leave no claim of theirs out: each that says something carries a statement', () => {
    const carrying = new Set(
      articles.flatMap(({ statements }) => statements.flatMap(({ carriedBy }) => carriedBy)),
    );
    const sources = new Set(articles.map(({ source }) => source));
    const saying = named.filter(({ claim }) => sources.has(claim.source) && claim.value !== 'unknown');
    const idle = saying.filter(({ name }) => !carrying.has(name));
    expect(idle.map(({ name }) => name)).toEqual([]);
  });

  it('are confirmed only by claims that do not contradict theirs for the most part', () => {
    const refuted = (name: string) => {
      const claim = claimNamed(name);
      const [subject = ''] = name.split('/');
      const change = vocabulary.quantities[claim.quantity]?.change ?? 'fixed';
      const row = (claims.get(subject) ?? []).filter((other) => rowKey(other) === rowKey(claim));
      const headline = headlineOf(
        row.filter(({ standing }) => standing === 'stands'),
        change,
      );
      return claim.standing !== 'stands' || (headline !== null && contradicts(claim, headline, change));
    };
    const wrong = articles.flatMap(({ statements }) =>
      statements
        .filter(({ verdict, carriedBy }) => verdict === 'confirmed' && carriedBy.some(refuted))
        .map(({ id }) => id),
    );
    expect(wrong).toEqual([]);
  });
});

describe('trade in 2024', () => {
  const trade = claims.get('trade') ?? [];
  const rows = ledgerRows(trade, vocabulary.quantities, READING_DAY);
  const row = rows.find(
    ({ quantity, period, item }) => quantity === 'trade-turnover' && period === '2024' && item === undefined,
  );

  it('has 647 million dollars as its headline, and 580 beside it, which disagrees', () => {
    expect(row?.headline).toMatchObject({ value: 647, unit: 'million-usd' });
    const disagreeing = row?.claims.filter((claim) => row.disagreeingSources.includes(claim.source));
    expect(disagreeing?.map(({ value }) => value)).toEqual([580, 580]);
    expect(row?.disagreeingSources).toContain('seed-azernews-2025');
  });

  it('keeps the 583 millions of eleven months apart', () => {
    const partial = rows.find(
      ({ period, quantity }) => period === '2024-01/2024-11' && quantity === 'trade-turnover',
    );
    expect(partial?.headline).toMatchObject({ value: 583 });
  });

  it('is shown with the same headline in the series of years', () => {
    const year = tradeYears(trade, 'trade-turnover', vocabulary.quantities, READING_DAY).find(
      (one) => one.year === 2024,
    );
    expect(year?.row?.headline).toMatchObject({ value: 647 });
  });

  it('was 580 on the day before anybody had said 647', () => {
    const then = ledgerRows(trade, vocabulary.quantities, '2025-06-29').find(({ key }) => key === row?.key);
    expect(then?.headline).toMatchObject({ value: 580 });
  });
});

describe('the corridors', () => {
  const gauges: CorridorGauge[] = Object.values(documents).flatMap((document) =>
    'corridors' in document ? document.corridors : [],
  );
  const DAYS = [
    '1990-01-01',
    '2005-06-15',
    '2018-05-01',
    '2022-03-12',
    '2024-05-19',
    '2025-12-31',
    READING_DAY,
  ];

  /** The kilometres of a stretch as known on a day, else as known since. */
  const metresOn = ({ length }: CorridorStretch, day: string) => {
    if (length.type === 'measured') return length.metres;
    const standing = length.claims.filter(({ standing: is }) => is === 'stands');
    const claim = headlineOf(knownBy(standing, day), 'fixed') ?? headlineOf(standing, 'fixed');
    const value = claim === null ? null : statedValue(claim);
    return value === null ? 0 : (value.low + value.high) / 2;
  };

  it('are three, and each belongs to a part of its project', () => {
    expect(gauges.map(({ part }) => part).sort()).toEqual(['railway-iran', 'road-iran', 'western']);
    for (const { project, part } of dataset.corridors) {
      const parts = dataset.projects.find(({ id }) => id === project)?.parts.map(({ id }) => id);
      expect(parts, project).toContain(part);
    }
  });

  it.each(gauges)('$name.en: every stretch has a length, and a status of its own day', ({ stretches }) => {
    for (const stretch of stretches) {
      expect(metresOn(stretch, READING_DAY), stretch.id).toBeGreaterThan(0);
      if (stretch.length.type === 'claimed') {
        const dimensions = stretch.length.claims.map((claim) => statedValue(claim)?.dimension ?? 'length');
        expect(new Set(dimensions), stretch.id).toEqual(new Set(['length']));
      }
      expect(stretch.steps.length, stretch.id).toBeGreaterThan(0);
    }
  });

  it.each(gauges)('$name.en: the stretches add up to the whole on every day', ({ stretches }) => {
    for (const day of DAYS) {
      const measured = stretches.map((stretch) => ({ ...stretch, lengthMetres: metresOn(stretch, day) }));
      const { totalMetres, byState, byCountry } = gapMeter(measured, day);
      const whole = measured.reduce((sum, { lengthMetres }) => sum + lengthMetres, 0);
      expect(totalMetres, day).toBeCloseTo(whole, 3);
      expect(GAP_STATES.reduce((sum, state) => sum + byState[state], 0)).toBeCloseTo(whole, 3);
      const countries = byCountry.flatMap(({ byState: own }) => GAP_STATES.map((state) => own[state]));
      expect(countries.reduce((sum, metres) => sum + metres, 0)).toBeCloseTo(whole, 3);
    }
  });

  it('let the western route miss nothing but Rasht–Astara', () => {
    const western = gauges.find(({ part }) => part === 'western');
    const measured = (western?.stretches ?? []).map((stretch) => ({
      ...stretch,
      lengthMetres: metresOn(stretch, READING_DAY),
    }));
    const { stretches, byState, totalMetres } = gapMeter(measured, READING_DAY);
    const missing = stretches.filter(({ state }) => state !== 'operating' && state !== 'suspended');
    expect(missing.map(({ id }) => id)).toEqual(['rasht-astara']);
    const gap = byState.missing + byState['being-built'];
    expect(gap).toBeGreaterThan(155_000);
    expect(gap).toBeLessThan(171_000);
    expect(totalMetres).toBeGreaterThan(3_000_000);
  });
});

describe('every text', () => {
  /** Every text in four languages that the dataset holds, with the way to it. */
  function textsOf(value: unknown, path: string): [path: string, text: Record<string, string>][] {
    if (typeof value !== 'object' || value === null) return [];
    if (value instanceof Map) return [...value].flatMap(([key, member]) => textsOf(member, `${path}.${key}`));
    if (LANGUAGES.every((language) => typeof Reflect.get(value, language) === 'string'))
      return [[path, value as Record<string, string>]];
    return Object.entries(value).flatMap(([key, member]) => textsOf(member, `${path}.${key}`));
  }
  const texts = textsOf(dataset, '');

  it('is found', () => {
    expect(texts.length).toBeGreaterThan(1000);
  });

  it('in Persian has Persian letters, not the Arabic ones that look alike', () => {
    expect(texts.filter(([, { fa = '' }]) => /[يكى]/.test(fa)).map(([path]) => path)).toEqual([]);
  });

  it('has no space too many at its ends', () => {
    const loose = texts.filter(([, text]) =>
      LANGUAGES.some((language) => /^\s|\s$/.test(text[language] ?? '')),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });
});
