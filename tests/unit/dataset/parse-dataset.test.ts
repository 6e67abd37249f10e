import { describe, expect, it } from 'vitest';
import { parseDataset } from '#dataset/parse-dataset.ts';
import { inEveryLanguage } from '../support/fake-atlas.ts';
import { problemsAfter, type Spoil } from '../support/problems.ts';
import { type SoundDataset, soundDataset } from '../support/sound-dataset.ts';

const PROJECT = 'geodata/projects/khudaferin.json';
const GEOMETRY = 'geodata/geometry/khudaferin.geojson';
const CLAIMS = 'geodata/claims/khudaferin.json';
const EVENTS = 'geodata/events/2024.json';
const ARTICLES = 'geodata/articles.json';
const CORRIDORS = 'geodata/corridors.json';
const VOCABULARY = 'geodata/vocabulary/general.json';

describe('a sound dataset', () => {
  it('is taken as it is, every value with its file', () => {
    const data = soundDataset();
    const result = parseDataset(data.files());
    expect(result).toMatchObject({
      ok: true,
      dataset: {
        projects: [
          { file: 'geodata/projects/giz-galasi.json', value: data.neighbour },
          { file: PROJECT, value: data.project },
        ],
        topics: [{ file: 'geodata/topics/trade.json', value: data.topic }],
        claims: [
          { file: 'geodata/claims/giz-galasi.json', value: data.neighbourClaims },
          { file: CLAIMS, value: data.claims },
          { file: 'geodata/claims/trade.json', value: [data.turnover] },
        ],
        sources: [{ file: 'geodata/sources/press.json', value: data.sources }],
        vocabulary: [{ file: VOCABULARY, value: data.vocabulary }],
        events: [{ file: EVENTS, value: data.events }],
        people: [{ file: 'geodata/people/bodies.json', value: data.people }],
        articles: { file: ARTICLES, value: data.articles },
        corridors: { file: CORRIDORS, value: data.corridors },
        network: [],
      },
    });
  });

  it('may leave out what is optional, and say of everything that it is unknown', () => {
    expect(
      problemsAfter(({ capacity, status, event }) => {
        for (const member of ['precision', 'standing', 'speaker']) Reflect.deleteProperty(capacity, member);
        Object.assign(capacity, { value: 'unknown', asOf: 'undated' });
        Object.assign(status, { value: { status: 'unknown' } });
        Object.assign(event, { endDate: '2024-05-20', place: inEveryLanguage('here') });
      }),
    ).toEqual([]);
  });
});

describe('one fault gives one message with file, path and value', () => {
  const cases: [name: string, spoil: Spoil, message: string][] = [
    [
      'a word outside its list',
      ({ part }) => Object.assign(part, { kind: 'castle' }),
      `${PROJECT}: parts[0].kind: Invalid option: expected one of "dam"|"power-station"|"bridge"|"railway"|"road"|"terminal"|"irrigation"|"zone"|"corridor"|"region" (found "castle")`,
    ],
    [
      'a missing translation',
      ({ project }) => Reflect.deleteProperty(project.name, 'fa'),
      `${PROJECT}: name.fa: is missing; it wants a string`,
    ],
    [
      'an empty text',
      ({ project }) => Object.assign(project.summary, { ru: '  ' }),
      `${PROJECT}: summary.ru: the text is empty (found "  ")`,
    ],
    [
      'a value of the wrong type',
      ({ project }) => Object.assign(project, { aliases: 'Xudafərin' }),
      `${PROJECT}: aliases: Invalid input: expected array, received string (found "Xudafərin")`,
    ],
    [
      'an id in the wrong form',
      ({ part }) => Object.assign(part, { id: 'Power_Station' }),
      `${PROJECT}: parts[0].id: an id has lower-case letters, digits and single hyphens, e.g. "giz-galasi" (found "Power_Station")`,
    ],
    [
      'a date in the wrong form',
      ({ capacity }) => Object.assign(capacity, { statedOn: '28.04.2025' }),
      `${CLAIMS}: [2].statedOn: a date is YYYY, YYYY-MM or YYYY-MM-DD, e.g. "2025-04-28" (found "28.04.2025")`,
    ],
    [
      'a date that no calendar has',
      ({ capacity }) => Object.assign(capacity, { statedOn: '2025-02-30' }),
      `${CLAIMS}: [2].statedOn: the calendar has no such day (found "2025-02-30")`,
    ],
    [
      'a claim with a day in the wrong form',
      ({ capacity }) => Object.assign(capacity, { asOf: 'soon' }),
      `${CLAIMS}: [2].asOf: a date is YYYY, YYYY-MM or YYYY-MM-DD, e.g. "2025-04-28", or "undated" (found "soon")`,
    ],
    [
      'a period in words',
      ({ capacity }) => Object.assign(capacity, { period: 'last year' }),
      `${CLAIMS}: [2].period: a period is a date, or two dates as from/to, e.g. "2025-01/2025-10" (found "last year")`,
    ],
    [
      'a basis nobody has weighed',
      ({ capacity }) => Object.assign(capacity, { basis: 'hearsay' }),
      `${CLAIMS}: [2].basis: Invalid option: expected one of "responsible-body"|"independent-agreement"|"credible-source"|"weak-source"|"inconsistent-source"|"own-inference" (found "hearsay")`,
    ],
    [
      'a rejection without a reason on the list',
      ({ capacity }) => Object.assign(capacity, { standing: { rejectedBecause: 'dislike' } }),
      `${CLAIMS}: [2].standing: a standing is "stands", {supersededBy: a claim} or {rejectedBecause: a reason} (found {"rejectedBecause":"dislike"})`,
    ],
    [
      'a note in one language',
      ({ capacity }) => Object.assign(capacity, { note: { ...inEveryLanguage('note'), az: undefined } }),
      `${CLAIMS}: [2].note.az: is missing; it wants a string`,
    ],
    [
      'an event that ends before it begins',
      ({ event }) => Object.assign(event, { endDate: '2024-05-18' }),
      `${EVENTS}: [0].endDate: the last day comes after the first (found "2024-05-18")`,
    ],
    [
      'an event without a source',
      ({ event }) => Object.assign(event, { sources: [] }),
      `${EVENTS}: [0].sources: an event needs a source (found [])`,
    ],
    [
      'a statement without a claim',
      ({ statement }) => Object.assign(statement, { carriedBy: [] }),
      `${ARTICLES}: [0].statements[0].carriedBy: a statement needs a claim that carries it (found [])`,
    ],
    [
      'a claim named without its subject',
      ({ statement }) => Object.assign(statement, { comparedWith: ['capacity'] }),
      `${ARTICLES}: [0].statements[0].comparedWith[0]: a claim is named "<subject>/<claim>" (found "capacity")`,
    ],
    [
      'a stretch as long as somebody thinks',
      ({ stretch }) => Object.assign(stretch, { length: 12 }),
      `${CORRIDORS}: [0].stretches[0].length: a length is a {claim} or is {measured} on a drawn feature between two positions (found 12)`,
    ],
    [
      'a country in words',
      ({ project }) => Object.assign(project, { countries: ['AZ', 'Iran'] }),
      `${PROJECT}: countries[1]: a country is an ISO 3166 code, e.g. "AZ" (found "Iran")`,
    ],
    [
      'a range the wrong way round',
      ({ capacity }) => Object.assign(capacity, { value: { min: 3, max: 3 } }),
      `${CLAIMS}: [2].value: a range needs min below max (found {"min":3,"max":3})`,
    ],
    [
      'a project without parts',
      ({ project }) => Object.assign(project, { parts: [] }),
      `${PROJECT}: parts: a project has at least one part (found [])`,
    ],
    [
      'a latitude beyond the pole, as when the two are swapped',
      ({ feature }) => Object.assign(feature.geometry, { coordinates: [39, 146] }),
      `${GEOMETRY}: features[0].geometry.coordinates[1]: Too big: expected number to be <=90 (found 146)`,
    ],
    [
      'a shape the map does not draw',
      ({ feature }) => Object.assign(feature.geometry, { type: 'MultiPoint' }),
      `${GEOMETRY}: features[0].geometry.type: Invalid discriminator value. Expected 'Point' | 'LineString' | 'MultiLineString' | 'Polygon' (found "MultiPoint")`,
    ],
    [
      'a ring of three positions',
      ({ feature }) =>
        Object.assign(feature, {
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [46, 39],
                [47, 39],
                [46, 39],
              ],
            ],
          },
        }),
      `${GEOMETRY}: features[0].geometry.coordinates[0]: a ring has at least four positions (found [[46,39],[47,39],[46,39]])`,
    ],
    [
      'an error of nothing',
      ({ feature }) => Object.assign(feature.properties, { errorMetres: 0 }),
      `${GEOMETRY}: features[0].properties.errorMetres: Too small: expected number to be >0 (found 0)`,
    ],
    [
      'a feature id without its project',
      ({ feature }) => Object.assign(feature, { id: 'dam' }),
      `${GEOMETRY}: features[0].id: a feature id is "<project>/<name>" (found "dam")`,
    ],
    [
      'a licence nobody has cleared',
      ({ geometry }) => Object.assign(geometry, { licence: 'unclear' }),
      `${GEOMETRY}: licence: Invalid option: expected one of "CC-BY-4.0"|"ODbL-1.0" (found "unclear")`,
    ],
    [
      'a source at no address',
      ({ source }) => Object.assign(source, { address: 'somewhere' }),
      'geodata/sources/press.json: [0].address: Invalid URL (found "somewhere")',
    ],
    [
      'a source at an address that is a script',
      ({ source }) => Object.assign(source, { address: 'javascript:alert(1)' }),
      expect.stringMatching(/^geodata\/sources\/press\.json: \[0\]\.address: .*javascript:alert/),
    ],
    [
      'a source in a language in words',
      ({ source }) => Object.assign(source, { language: 'Persian' }),
      'geodata/sources/press.json: [0].language: a language is one the atlas has a name for, e.g. "fa" (found "Persian")',
    ],
    [
      'a unit nobody knows',
      ({ vocabulary }) => Object.assign(vocabulary.quantities.capacity ?? {}, { units: ['hp'] }),
      expect.stringMatching(
        /^geodata\/vocabulary\/general\.json: quantities\.capacity\.units\[0\]: Invalid option: .*"MW".* \(found "hp"\)$/,
      ),
    ],
    [
      'a quantity that behaves in no way known',
      ({ vocabulary }) => Object.assign(vocabulary.quantities.capacity ?? {}, { change: 'wobbles' }),
      `${VOCABULARY}: quantities.capacity.change: Invalid option: expected one of "fixed"|"grows"|"varies"|"promise"|"statement" (found "wobbles")`,
    ],
    [
      'a claim that is none of the values there are',
      ({ capacity }) => Object.assign(capacity, { value: 'many' }),
      `${CLAIMS}: [2].value: a value is a number, a range {min, max}, a {date}, a {status}, a {text} or "unknown" (found "many")`,
    ],
  ];

  it.each(cases)('%s', (_name, spoil, message) => {
    expect(problemsAfter(spoil)).toEqual([message]);
  });
});

describe('a member nobody knows', () => {
  const cases: [where: string, spoil: (data: SoundDataset) => object, place: string][] = [
    ['a project', ({ project }) => project, PROJECT],
    ['a name', ({ project }) => project.name, `${PROJECT}: name`],
    ['a part', ({ part }) => part, `${PROJECT}: parts[0]`],
    ['a topic', ({ topic }) => topic, 'geodata/topics/trade.json'],
    ['a claim', ({ capacity }) => capacity, `${CLAIMS}: [2]`],
    ['an event', ({ event }) => event, `${EVENTS}: [0]`],
    ['a person', ({ person }) => person, 'geodata/people/bodies.json: [0]'],
    ['an article', ({ article }) => article, `${ARTICLES}: [0]`],
    ['a statement', ({ statement }) => statement, `${ARTICLES}: [0].statements[0]`],
    ['a corridor', ({ corridor }) => corridor, `${CORRIDORS}: [0]`],
    ['a stretch', ({ stretch }) => stretch, `${CORRIDORS}: [0].stretches[0]`],
    ['the status of a stretch', ({ stretch }) => stretch.status, `${CORRIDORS}: [0].stretches[0].status`],
    ['a collection', ({ geometry }) => geometry, GEOMETRY],
    ['a feature', ({ feature }) => feature, `${GEOMETRY}: features[0]`],
    ['a geometry', ({ feature }) => feature.geometry, `${GEOMETRY}: features[0].geometry`],
    ['a property', ({ feature }) => feature.properties, `${GEOMETRY}: features[0].properties`],
    ['a source', ({ source }) => source, 'geodata/sources/press.json: [0]'],
    ['the vocabulary', ({ vocabulary }) => vocabulary, VOCABULARY],
  ];

  it.each(cases)('of %s is refused and named', (_where, member, place) => {
    const problems = problemsAfter((data) => Object.assign(member(data), { colour: 'red' }));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.startsWith(`${place}: Unrecognized key: "colour"`)).toBe(true);
  });
});

describe('many faults', () => {
  it('in several files, and several in one, are all told in one run', () => {
    const problems = problemsAfter((data) => {
      Object.assign(data.neighbour, { kind: 'castle', group: 'moat' });
      Object.assign(data.feature.properties, { errorMetres: -1 });
      Object.assign(data.source, { kind: 'rumour' });
      Object.assign(data.capacity, { scope: 'everywhere' });
      Object.assign(data.statement, { verdict: 'maybe' });
      Object.assign(data.vocabulary, { quantities: [] });
    });
    expect(problems.map((problem) => problem.split(': ').slice(0, 2).join(': '))).toEqual([
      'geodata/projects/giz-galasi.json: kind',
      'geodata/projects/giz-galasi.json: group',
      `${CLAIMS}: [2].scope`,
      'geodata/geometry/khudaferin.geojson: features[0].properties.errorMetres',
      'geodata/sources/press.json: [0].kind',
      `${VOCABULARY}: quantities`,
      `${ARTICLES}: [0].statements[0].verdict`,
    ]);
  });

  it('make no false alarm of references into a broken file', () => {
    const problems = problemsAfter(({ project, neighbour }) => {
      project.relations.push({ type: 'continues', target: 'giz-galasi' });
      Object.assign(neighbour, { kind: 'castle' });
    });
    expect(problems).toHaveLength(1);
  });
});
