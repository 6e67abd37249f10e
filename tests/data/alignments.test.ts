import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#core/language.ts';
import { alignmentNamed, isChained, shortIdOf } from '#dataset/alignment-named.ts';
import { measuredLine, nearestOn, positionAt } from '#geo/chainage.ts';
import { geodesicBetween } from '#geo/geodesic.ts';
import { formatPlace, parsePlace } from '#store/place-address.ts';
import { realDatedDataset, realPublication } from '../unit/support/real-data.ts';

const document = realPublication().documents.alignments;
const lines = document.alignments.filter(isChained);

describe('the lines', () => {
  it('of railways, roads and corridors all have kilometres, by themselves or as a whole', () => {
    const kinds = new Set(['railway', 'road', 'corridor']);
    const without = document.alignments.filter(({ kind, chainage, project }) => {
      const isWhole = alignmentNamed(document, project)?.part === null;
      return kinds.has(kind) && chainage === null && !isWhole;
    });
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('have each an id of its own', () => {
    const ids = document.alignments.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('come in the order snapping prefers: what is drawn by itself before the corridors along it', () => {
    const firstCorridor = document.alignments.findIndex(({ kind }) => kind === 'corridor');
    expect(document.alignments.slice(firstCorridor).every(({ kind }) => kind === 'corridor')).toBe(true);
  });
});

describe.each(lines.map((line) => ({ id: line.id, line })))('$id', ({ line }) => {
  const { chainage } = line;

  it('has stops in order from origin to end, named in all languages', () => {
    const places = chainage.stops.map(({ chainageMetres }) => chainageMetres);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places).size).toBe(places.length);
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBe(chainage.lengthMetres);
    for (const { name } of chainage.stops)
      expect(LANGUAGES.filter((language) => name[language].trim() === '')).toEqual([]);
  });

  it('is covered by its countries and sections without gaps', () => {
    for (const runs of [chainage.countries, chainage.sections]) {
      expect(runs[0]?.fromMetres).toBe(0);
      expect(runs.at(-1)?.toMetres).toBe(chainage.lengthMetres);
      for (const [i, run] of runs.entries()) {
        expect(run.toMetres).toBeGreaterThan(run.fromMetres);
        if (i > 0) expect(run.fromMetres).toBe(runs[i - 1]?.toMetres);
      }
    }
  });

  it('gives the same place to a click, its kilometre and its link, to 1 m', () => {
    const measured = measuredLine(line.positions);
    const shortId = shortIdOf(document, line);
    fc.assert(
      fc.property(fc.double({ min: 0, max: measured.lengthMetres, noNaN: true }), (metres) => {
        const clicked = positionAt(measured, metres).position;
        const km = nearestOn(measured, clicked).chainageMetres / 1000;
        const place = parsePlace(formatPlace({ line: shortId, km }));
        if (place === null) throw new Error('the link cannot be read');
        const linked = alignmentNamed(document, place.line);
        if (linked !== line) throw new Error(`"${place.line}" names another line`);
        const reached = positionAt(measured, place.km * 1000).position;
        expect(geodesicBetween(clicked, reached).lengthMetres).toBeLessThan(1);
      }),
      { numRuns: 20 },
    );
  });
});

it('published lengths lead to claims there are', () => {
  const { claims } = realDatedDataset();
  const named = lines.flatMap(({ chainage }) => [
    ...chainage.publishedLengths.map(({ claim }) => claim),
    ...chainage.stops.flatMap((stop) => stop.claims),
  ]);
  expect(named.length).toBeGreaterThan(30);
  const lost = named.filter((name) => {
    const [subject = '', id] = name.split('/');
    return !claims.get(subject)?.some((claim) => claim.id === id);
  });
  expect(lost).toEqual([]);
});

it.each([
  ['rasht-astara-railway', 162.4],
  ['qazvin-rasht-railway', 147.7],
  ['rasht-caspian-railway', 29.6],
  ['alat-astara-railway', 224.3],
  ['horadiz-aghband-railway', 99.1],
  ['araz-corridor/road-iran', 98.8],
  ['instc/western', 6757.7],
])('%s is %d km long as drawn', (id, km) => {
  expect((alignmentNamed(document, id)?.chainage.lengthMetres ?? 0) / 1000).toBeCloseTo(km, 1);
});
