import { describe, expect, it } from 'vitest';
import { parseDataset } from '#dataset/parse-dataset.ts';
import { describeProblem } from '#dataset/problem.ts';
import { type SoundDataset, soundDataset } from '../support/sound-dataset.ts';

/** What is said of a dataset after it has been spoilt. */
function problemsAfter(spoil: (data: SoundDataset) => void): string[] {
  const data = soundDataset();
  spoil(data);
  const result = parseDataset(data.files());
  return result.ok ? [] : result.problems.map(describeProblem);
}

const PROJECT = 'geodata/projects/khudaferin.json';
const GEOMETRY = 'geodata/geometry/khudaferin.geojson';

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
        sources: [{ file: 'geodata/sources/press.json', value: data.sources }],
        vocabulary: { file: 'geodata/vocabulary.json', value: data.vocabulary },
      },
    });
  });

  it('may leave out what is optional, and say of everything that it is unknown', () => {
    expect(
      problemsAfter(({ project, figure }) => {
        Object.assign(figure, { value: 'unknown', asOf: 'undated' });
        Object.assign(project, {
          statusHistory: [{ status: 'unknown', asOf: '2026', source: 'agency-2025' }],
        });
      }),
    ).toEqual([]);
  });
});

describe('one fault gives one message with file, path and value', () => {
  const cases: [name: string, spoil: (data: SoundDataset) => void, message: string][] = [
    [
      'a word outside its list',
      ({ part }) => Object.assign(part, { kind: 'castle' }),
      `${PROJECT}: parts[0].kind: Invalid option: expected one of "dam"|"power-station"|"bridge"|"railway"|"road"|"terminal"|"irrigation"|"zone"|"corridor"|"region" (found "castle")`,
    ],
    [
      'a missing translation',
      ({ project }) => Reflect.deleteProperty(project.name, 'fa'),
      `${PROJECT}: name.fa: Invalid input: expected string, received undefined`,
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
      ({ entry }) => Object.assign(entry, { asOf: '28.04.2025' }),
      `${PROJECT}: statusHistory[0].asOf: a date is YYYY, YYYY-MM or YYYY-MM-DD, e.g. "2025-04-28" (found "28.04.2025")`,
    ],
    [
      'a date that no calendar has',
      ({ entry }) => Object.assign(entry, { asOf: '2025-02-30' }),
      expect.stringMatching(/khudaferin\.json: statusHistory\[0\]\.asOf: .+ \(found "2025-02-30"\)$/),
    ],
    [
      'a figure with a date in the wrong form',
      ({ figure }) => Object.assign(figure, { asOf: 'soon' }),
      `${PROJECT}: figures[0].asOf: a date is YYYY, YYYY-MM or YYYY-MM-DD, e.g. "2025-04-28", or "undated" (found "soon")`,
    ],
    [
      'a country in words',
      ({ project }) => Object.assign(project, { countries: ['AZ', 'Iran'] }),
      `${PROJECT}: countries[1]: a country is an ISO 3166 code, e.g. "AZ" (found "Iran")`,
    ],
    [
      'a range the wrong way round',
      ({ figure }) => Object.assign(figure, { value: { min: 3, max: 3 } }),
      `${PROJECT}: figures[0].value: a range needs min below max (found {"min":3,"max":3})`,
    ],
    [
      'a figure without a source',
      ({ figure }) => Object.assign(figure, { sources: [] }),
      `${PROJECT}: figures[0].sources: a figure needs a source (found [])`,
    ],
    [
      'a project without a source',
      ({ project }) => Object.assign(project, { sources: [] }),
      `${PROJECT}: sources: a project needs a source (found [])`,
    ],
    [
      'a project without parts',
      ({ project }) => Object.assign(project, { parts: [] }),
      `${PROJECT}: parts: a project has at least one part (found [])`,
    ],
    [
      'a part without a status',
      ({ part }) => Object.assign(part, { statusHistory: [] }),
      `${PROJECT}: parts[0].statusHistory: there is no status; say "unknown" if none is known (found [])`,
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
      'a source in a language in words',
      ({ source }) => Object.assign(source, { language: 'Persian' }),
      'geodata/sources/press.json: [0].language: a language is an ISO 639 code, e.g. "fa" (found "Persian")',
    ],
    [
      'a unit nobody knows',
      ({ vocabulary }) => Object.assign(vocabulary.quantities.capacity ?? {}, { units: ['hp'] }),
      expect.stringMatching(
        /^geodata\/vocabulary\.json: quantities\.capacity\.units\[0\]: Invalid option: .*"MW".* \(found "hp"\)$/,
      ),
    ],
    [
      'a figure that is none of number, range, date and unknown',
      ({ figure }) => Object.assign(figure, { value: 'many' }),
      expect.stringMatching(
        /^geodata\/projects\/khudaferin\.json: figures\[0\]\.value: .+ \(found "many"\)$/,
      ),
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
    ['a status', ({ entry }) => entry, `${PROJECT}: statusHistory[0]`],
    ['a figure', ({ figure }) => figure, `${PROJECT}: figures[0]`],
    ['a collection', ({ geometry }) => geometry, GEOMETRY],
    ['a feature', ({ feature }) => feature, `${GEOMETRY}: features[0]`],
    ['a geometry', ({ feature }) => feature.geometry, `${GEOMETRY}: features[0].geometry`],
    ['a property', ({ feature }) => feature.properties, `${GEOMETRY}: features[0].properties`],
    ['a source', ({ source }) => source, 'geodata/sources/press.json: [0]'],
    ['the vocabulary', ({ vocabulary }) => vocabulary, 'geodata/vocabulary.json'],
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
      Object.assign(data.vocabulary, { quantities: [] });
    });
    expect(problems.map((problem) => problem.split(': ').slice(0, 2).join(': '))).toEqual([
      'geodata/projects/giz-galasi.json: kind',
      'geodata/projects/giz-galasi.json: group',
      'geodata/geometry/khudaferin.geojson: features[0].properties.errorMetres',
      'geodata/sources/press.json: [0].kind',
      'geodata/vocabulary.json: quantities',
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
