import { describe, expect, it } from 'vitest';
import type { SubjectDocument } from '#dataset/documents.ts';
import { publishDataset } from '#dataset/publish.ts';
import { metresBetween } from '../support/geodesic.ts';
import { parsedAfter } from '../support/parsed.ts';
import type { SoundDataset } from '../support/sound-dataset.ts';

const documentsAfter = (change: (data: SoundDataset) => unknown = () => {}) =>
  publishDataset(parsedAfter(change), '2026.11.0').documents;
function subjectAfter(id: string, change?: (data: SoundDataset) => unknown): SubjectDocument {
  const document = documentsAfter(change)[`subject/${id}`];
  if (document === undefined) throw new Error(`there is no document of ${id}`);
  return document;
}
const khudaferinAfter = (change?: (data: SoundDataset) => unknown) => subjectAfter('khudaferin', change);

it('there is a document for the search, events, sources, articles, alignments, the network, the versions, the borders, decks and each project and topic', () => {
  expect(Object.keys(documentsAfter())).toEqual([
    'search',
    'events',
    'sources',
    'articles',
    'alignments',
    'network',
    'versions',
    'borders',
    'decks',
    'subject/giz-galasi',
    'subject/khudaferin',
    'subject/trade',
  ]);
});

describe('the document of a project', () => {
  it('has all its claims, each with the day from which it was known', () => {
    const { claims } = khudaferinAfter(({ length }) => Object.assign(length, { statedOn: '2024-02' }));
    expect(claims.map(({ id, knownSince }) => [id, knownSince])).toEqual([
      ['status', '2025-04-28'],
      ['status-dam', '2025-04-28'],
      ['capacity', '2025-04-28'],
      ['length', '2024-02-29'],
      ['capacity-stated', '2025-04-28'],
    ]);
  });

  it('has what its claims are made of, and nothing else', () => {
    const { quantities, items, people, sources } = khudaferinAfter();
    expect(Object.keys(quantities)).toEqual(['status', 'capacity', 'length']);
    expect(items).toEqual({});
    expect(Object.keys(people)).toEqual(['energy-ministry']);
    expect(sources.map(({ id }) => id)).toEqual(['agency-2025', 'article-2025']);
  });

  it('numbers its sources in the order in which its claims cite them', () => {
    const { sources } = khudaferinAfter(({ status }) => Object.assign(status, { source: 'article-2025' }));
    expect(sources.map(({ id }) => id)).toEqual(['article-2025', 'agency-2025']);
  });

  it('has the items its claims name', () => {
    const { items } = khudaferinAfter(({ length }) => Object.assign(length, { item: 'stage-1' }));
    expect(Object.keys(items)).toEqual(['stage-1']);
  });

  it('brings along the claims and events of others that its texts link to, with their sources', () => {
    const { linkedClaims, linkedEvents, quantities, sources } = khudaferinAfter((data) => {
      data.project.summary.fa = '[۵۸۰](trade/turnover-2024)، [۸۰](capacity)';
      data.part.note = { ...data.project.summary, ru: '[2024](event:opening)' };
      data.sources.push({ ...data.source, id: 'customs-2025' });
      data.turnover.source = 'customs-2025';
    });
    expect(Object.keys(linkedClaims)).toEqual(['trade/turnover-2024']);
    expect(linkedClaims['trade/turnover-2024']).toMatchObject({ value: 580, knownSince: '2025-04-28' });
    expect(Object.keys(linkedEvents)).toEqual(['opening']);
    expect(Object.keys(quantities)).toContain('trade-turnover');
    expect(sources.map(({ id }) => id)).toContain('customs-2025');
  });

  it('says how well each place is known and how it was found', () => {
    expect(khudaferinAfter().places).toEqual([
      {
        part: 'dam',
        positionClass: 'exact',
        errorMetres: 150,
        origin: 'Published coordinates.',
        sources: ['agency-2025'],
      },
    ]);
  });

  it('counts the events that are about it', () => {
    const addVisit = ({ event, events }: SoundDataset) =>
      events.push({ ...event, id: 'visit', projects: ['giz-galasi', 'khudaferin'] });
    const counts = ['khudaferin', 'giz-galasi', 'trade'].map((id) => subjectAfter(id, addVisit).eventCount);
    expect(counts).toEqual([2, 1, 0]);
  });
});

it('the document of a topic has no parts, places or other spellings', () => {
  expect(subjectAfter('trade')).toMatchObject({
    ...{ id: 'trade', parts: [], places: [], aliases: [], relations: [], corridors: [] },
    claims: [{ id: 'turnover-2024' }],
  });
});

describe('the stretches of a corridor', () => {
  const stretchesAfter = (change?: (data: SoundDataset) => unknown) =>
    khudaferinAfter(change).corridors[0]?.stretches ?? [];

  it('take their length from all claims of its row, so that a headline can be found for any day', () => {
    const [claimed] = stretchesAfter(({ claims, length }) => {
      claims.push({ ...length, id: 'length-2', value: 13 }, { ...length, id: 'length-iran', scope: 'iran' });
    });
    expect(claimed?.length).toMatchObject({
      type: 'claimed',
      subject: 'khudaferin',
      claims: [{ id: 'length' }, { id: 'length-2' }],
    });
  });

  it('are measured on the drawing, on the ellipsoid, where no claim says', () => {
    const [, measured] = stretchesAfter();
    if (measured?.length.type !== 'measured') throw new Error('the stretch is not measured');
    expect(Math.abs(measured.length.metres - metresBetween([46, 39], [46.1, 39]))).toBeLessThan(5);
    expect(measured.length.errorMetres).toBe(150);
  });

  it('have the steps of what they rest on, and its place on the map', () => {
    const [claimed, measured] = stretchesAfter();
    expect(claimed).toMatchObject({
      ...{ id: 'claimed', country: 'AZ', project: 'khudaferin', part: 'dam' },
      steps: [{ status: 'planned', from: '2025-04-28' }],
      onMap: { featureIds: ['khudaferin/dam'] },
    });
    expect(measured?.onMap?.bounds).toEqual([46, 39, 46.2, 39]);
  });

  it('may rest on one section of a part alone', () => {
    const [claimed] = stretchesAfter(({ claims, statusOfPart, stretch }) => {
      claims.push({ ...statusOfPart, id: 'status-stage-1', item: 'stage-1', value: { status: 'operating' } });
      stretch.status.item = 'stage-1';
    });
    expect(claimed?.steps.map(({ status }) => status)).toEqual(['operating']);
  });
});

describe('the document of events', () => {
  it('goes from the oldest to the newest, with the people and sources it names', () => {
    const { events } = documentsAfter(({ event, events: all }) => {
      all.push({ ...event, id: 'before', date: '2020', people: [] }, { ...event, id: 'after' });
    });
    expect(events.events.map(({ id }) => id)).toEqual(['before', 'after', 'opening']);
    expect(Object.keys(events.people)).toEqual(['energy-ministry']);
    expect(events.sources.map(({ id }) => id)).toEqual(['agency-2025']);
  });
});

describe('the document of sources', () => {
  it('lists every source with all that rests on it, the newest first and undated ones last', () => {
    const { sources } = documentsAfter(({ source, sources: all, event }) => {
      all.push({ ...source, id: 'undated', date: 'undated' }, { ...source, id: 'new', date: '2026' });
      event.sources.push('undated', 'new');
    });
    expect(sources.sources.map(({ id }) => id)).toEqual(['new', 'agency-2025', 'article-2025', 'undated']);
    const agency = sources.sources.find(({ id }) => id === 'agency-2025');
    expect(agency?.claims).toHaveLength(8);
    expect(agency?.claims).toContainEqual({
      subject: 'trade',
      claim: 'turnover-2024',
      quantity: 'trade-turnover',
    });
    expect(agency?.events.map(({ id }) => id)).toEqual(['opening']);
    expect(agency?.places).toEqual(['giz-galasi', 'khudaferin']);
  });
});

describe('the document of articles', () => {
  it('has every claim that carries a statement or is held against it, by its full name', () => {
    const { articles, claims, sources, people } = documentsAfter().articles;
    expect(articles.map(({ file }) => file)).toEqual(['article.md']);
    expect(Object.keys(claims)).toEqual(['khudaferin/capacity-stated', 'khudaferin/capacity']);
    expect(claims['khudaferin/capacity-stated']).toMatchObject({ value: 100 });
    expect(sources.map(({ id }) => id)).toEqual(['article-2025', 'agency-2025']);
    expect(Object.keys(people)).toEqual(['energy-ministry']);
  });
});

it('all documents are the same for the same dataset, and survive being written down', () => {
  expect(documentsAfter()).toEqual(documentsAfter());
  expect(JSON.parse(JSON.stringify(documentsAfter()))).toEqual(documentsAfter());
});

describe('the document of alignments', () => {
  it('has each line as one run of positions, named after its project where that has only one', () => {
    const { alignments } = documentsAfter();
    expect(alignments.alignments).toMatchObject([
      {
        id: 'giz-galasi/road',
        project: 'giz-galasi',
        part: 'road',
        name: { en: 'text' },
        positions: [
          [46, 39],
          [46.1, 39],
          [46.2, 39],
        ],
        positionClass: 'exact',
        errorMetres: 150,
      },
    ]);
  });

  it('has each run of a line in several runs by its number', () => {
    const { alignments } = documentsAfter(({ feature }) => {
      const runs = [46, 47].map((longitude) => [
        [longitude, 39],
        [longitude, 40],
      ]);
      Object.assign(feature, { geometry: { type: 'MultiLineString', coordinates: runs } });
    });
    expect(alignments.alignments.map(({ id }) => id)).toEqual([
      'giz-galasi/road',
      'khudaferin/dam/1',
      'khudaferin/dam/2',
    ]);
  });
});

describe('the kilometres of a line', () => {
  const chainageAfter = (change?: (data: SoundDataset) => unknown) => {
    const { chainage } = documentsAfter(change).alignments.alignments[0] ?? {};
    if (chainage == null) throw new Error('the line has no kilometres');
    return chainage;
  };

  it('lie between an origin and an end, on the ellipsoid', () => {
    const { origin, end, lengthMetres } = chainageAfter();
    expect([origin.en, end.en]).toEqual(['Origin', 'End']);
    expect(lengthMetres).toBeCloseTo(2 * metresBetween([46, 39], [46.1, 39]), 2);
  });

  it('have measured and published kilometres at each stop', () => {
    const { stops } = chainageAfter();
    expect(stops.map(({ publishedKm, claims }) => [publishedKm, claims])).toEqual([
      [null, []],
      [12, ['khudaferin/length']],
      [null, []],
    ]);
    expect(stops[1]?.chainageMetres).toBeCloseTo(metresBetween([46, 39], [46.1, 39]), 2);
  });

  it('say where each country and each status begins and ends, without gaps', () => {
    const { countries, sections, lengthMetres } = chainageAfter(({ chainage }) =>
      Object.assign(chainage.stops[1] ?? {}, { status: { project: 'khudaferin', part: 'dam' } }),
    );
    expect(countries.map(({ country }) => country)).toEqual(['AZ', 'IR']);
    expect(sections.map(({ project, part }) => [project, part])).toEqual([
      ['giz-galasi', 'road'],
      ['khudaferin', 'dam'],
    ]);
    for (const runs of [countries, sections]) {
      expect(runs[0]?.fromMetres).toBe(0);
      expect(runs[1]?.fromMetres).toBe(runs[0]?.toMetres);
      expect(runs[1]?.toMetres).toBe(lengthMetres);
    }
  });

  it('stand beside every length published of the whole line that stands', () => {
    expect(chainageAfter().publishedLengths).toEqual([
      { claim: 'khudaferin/length', leastMetres: 12_000, mostMetres: 12_000 },
    ]);
    const rejected = chainageAfter(({ length }) =>
      Object.assign(length, { standing: { rejectedBecause: 'misprint' } }),
    );
    expect(rejected.publishedLengths).toEqual([]);
  });
});
