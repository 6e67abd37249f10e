import { describe, expect, it } from 'vitest';
import { alignmentNamed, chainedLinesOf, isChained, shortIdOf } from '#dataset/alignment-named.ts';
import { publishedKmAt, publishedKmBetween, publishedRange } from '#dataset/published-km.ts';
import { realPublication } from '../support/real-data.ts';

const document = realPublication().documents.alignments;
const chainageOf = (id: string) => {
  const line = alignmentNamed(document, id);
  if (line === undefined) throw new Error(`there is no line "${id}"`);
  return line.chainage;
};

describe('the id of a line', () => {
  it('is that of its project where that has one line only', () => {
    expect(alignmentNamed(document, 'rasht-astara-railway')?.id).toBe('rasht-astara-railway/line');
    expect(alignmentNamed(document, 'horadiz-aghband-railway')?.part).toBeNull();
    expect(alignmentNamed(document, 'instc')).toBeUndefined();
    expect(alignmentNamed(document, 'khudaferin')).toBeUndefined();
  });

  it('names every line with kilometres, as short as it can be', () => {
    const lines = document.alignments.filter(isChained);
    expect(lines.length).toBeGreaterThan(15);
    for (const line of lines) expect(alignmentNamed(document, shortIdOf(document, line))).toBe(line);
  });

  it('comes with the longest line of a project first', () => {
    const lengths = chainedLinesOf(document, 'instc').map(({ chainage }) => chainage.lengthMetres);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
  });
});

describe('published kilometres', () => {
  it('are those of a stop at the stop, and in proportion between', () => {
    const chainage = chainageOf('rasht-astara-railway');
    for (const { chainageMetres, publishedKm } of chainage.stops) {
      if (publishedKm === null) continue;
      expect(publishedKmAt(chainage, chainageMetres)?.leastKm).toBeCloseTo(publishedKm, 6);
    }
    const [before, after] = chainage.stops.filter(({ publishedKm }) => publishedKm !== null);
    const middle = ((before?.chainageMetres ?? 0) + (after?.chainageMetres ?? 0)) / 2;
    expect(publishedKmAt(chainage, middle)?.leastKm).toBeCloseTo(12.5, 6);
  });

  it('stretch to the published length where that alone is known, and to its range where sources differ', () => {
    const road = chainageOf('araz-corridor/road-iran');
    expect(publishedKmAt(road, road.lengthMetres)).toEqual({ leastKm: 107, mostKm: 107 });
    expect(publishedKmAt(road, road.lengthMetres / 2)?.leastKm).toBeCloseTo(53.5, 6);
    const railway = chainageOf('qazvin-rasht-railway');
    expect(publishedKmAt(railway, railway.lengthMetres)).toEqual({ leastKm: 164, mostKm: 205 });
    expect(publishedRange(chainageOf('rasht-astara-railway'))).toEqual({ leastKm: 152, mostKm: 170 });
  });

  it('are unknown where no source gives any', () => {
    expect(publishedKmAt(chainageOf('araz-corridor/nakhchivan-section'), 1000)).toBeNull();
  });

  it('between two places are the difference, either way round', () => {
    const chainage = chainageOf('rasht-astara-railway');
    const { lengthMetres } = chainage;
    const whole = publishedKmBetween(chainage, 0, lengthMetres);
    expect(whole).toEqual({ leastKm: 162.5, mostKm: 162.5 });
    const [there, rest] = [
      publishedKmBetween(chainage, 0, 50_000),
      publishedKmBetween(chainage, lengthMetres, 50_000),
    ];
    expect((there?.leastKm ?? 0) + (rest?.leastKm ?? 0)).toBeCloseTo(162.5, 9);
    // Without stops, in proportion of the lengths that sources give of the whole.
    expect(publishedKmBetween({ ...chainage, stops: [] }, 0, lengthMetres)).toEqual(publishedRange(chainage));
    expect(publishedKmBetween({ ...chainage, stops: [], publishedLengths: [] }, 0, 50_000)).toBeNull();
  });
});
