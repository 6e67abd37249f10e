import { describe, expect, it } from 'vitest';
import { citedBy } from '#dataset/check-references.ts';
import { parseDataset } from '#dataset/parse-dataset.ts';
import { describeProblem } from '#dataset/problem.ts';
import { type SoundDataset, soundDataset } from '../support/sound-dataset.ts';

type Spoil = (data: SoundDataset) => unknown;

function problemsAfter(spoil: Spoil): string[] {
  const data = soundDataset();
  spoil(data);
  const result = parseDataset(data.files());
  return result.ok ? [] : result.problems.map(describeProblem);
}

const PROJECT = 'geodata/projects/khudaferin.json';
const GEOMETRY = 'geodata/geometry/khudaferin.geojson';
const SOURCES = 'geodata/sources/press.json';

describe('a dataset in which every reference leads somewhere', () => {
  it('has no problem', () => {
    expect(
      problemsAfter(({ project, figure }) => {
        project.relations.push({ type: 'works-with', target: 'giz-galasi' });
        figure.part = 'dam';
        figure.value = { date: '2027' };
        figure.unit = 'date';
      }),
    ).toEqual([]);
  });
});

describe('one loose end gives one message with file, path and value', () => {
  const cases: [name: string, spoil: Spoil, message: string][] = [
    [
      'a source nobody cites',
      ({ source, sources }) => sources.push({ ...source, id: 'idle-2020' }),
      `${SOURCES}: idle-2020: nothing cites this source; remove it or cite it`,
    ],
    [
      'a source given twice',
      ({ source, sources }) => sources.push({ ...source }),
      `${SOURCES}: id: is also the id of another source (found "agency-2025")`,
    ],
    [
      'a source that does not exist',
      ({ project }) => project.sources.push('nobody-2020'),
      `${PROJECT}: sources[1]: there is no such source (found "nobody-2020")`,
    ],
    [
      'a source cited by a figure and missing from the list',
      ({ figure, source, sources }) => {
        sources.push({ ...source, id: 'press-2024' });
        figure.sources.push('press-2024');
      },
      `${PROJECT}: sources: a cited source is missing from the list (found "press-2024")`,
    ],
    [
      'a source cited by the status of a part and missing from the list',
      ({ part, source, sources }) => {
        sources.push({ ...source, id: 'press-2024' });
        part.statusHistory.push({ status: 'built', asOf: '2026', source: 'press-2024' });
      },
      `${PROJECT}: sources: a cited source is missing from the list (found "press-2024")`,
    ],
    [
      'a position with a source that does not exist',
      ({ feature }) => feature.properties.sources.push('nobody-2020'),
      `${GEOMETRY}: features[0].properties.sources: there is no such source (found "nobody-2020")`,
    ],
    [
      'a relation to nothing',
      ({ project }) => project.relations.push({ type: 'part-of', target: 'atlantis' }),
      `${PROJECT}: relations[0].target: there is no such other project (found "atlantis")`,
    ],
    [
      'a relation of a project to itself',
      ({ project }) => project.relations.push({ type: 'part-of', target: 'khudaferin' }),
      `${PROJECT}: relations[0].target: there is no such other project (found "khudaferin")`,
    ],
    [
      'a quantity outside the vocabulary',
      ({ figure }) => Object.assign(figure, { quantity: 'beauty' }),
      `${PROJECT}: figures[0].quantity: geodata/vocabulary.json has no such quantity (found "beauty")`,
    ],
    [
      'a quantity named like a member every object has',
      ({ figure }) => Object.assign(figure, { quantity: 'constructor' }),
      `${PROJECT}: figures[0].quantity: geodata/vocabulary.json has no such quantity (found "constructor")`,
    ],
    [
      'a unit that does not fit the quantity',
      ({ figure }) => Object.assign(figure, { unit: 'km' }),
      `${PROJECT}: figures[0].unit: capacity is stated in MW, date (found "km")`,
    ],
    [
      'a number in the unit "date"',
      ({ figure }) => Object.assign(figure, { unit: 'date' }),
      `${PROJECT}: figures[0].value: the value does not fit the unit (found 80)`,
    ],
    [
      'a date in another unit',
      ({ figure }) => Object.assign(figure, { value: { date: '2027' } }),
      `${PROJECT}: figures[0].value: the value does not fit the unit (found {"date":"2027"})`,
    ],
    [
      'a figure of a part there is not',
      ({ figure }) => Object.assign(figure, { part: 'moat' }),
      `${PROJECT}: figures[0].part: the project has no such part (found "moat")`,
    ],
    [
      'two figures of one id',
      ({ project, figure }) => project.figures.push({ ...figure, value: 90 }),
      `${PROJECT}: id: is also the id of another figure (found "capacity")`,
    ],
    [
      'two parts of one id',
      ({ project, part }) => project.parts.push({ ...part }),
      `${PROJECT}: id: is also the id of another part (found "dam")`,
    ],
    [
      'a project history from new to old',
      ({ project, entry }) => project.statusHistory.push({ ...entry, asOf: '2024-12-31' }),
      `${PROJECT}: statusHistory[1].asOf: is older than the entry before it (found "2024-12-31")`,
    ],
    [
      'a part history from new to old',
      ({ part, entry }) => part.statusHistory.push({ ...entry, asOf: '2020' }),
      `${PROJECT}: parts[0].statusHistory[1].asOf: is older than the entry before it (found "2020")`,
    ],
    [
      'a position of a part there is not',
      ({ geometry, feature }) =>
        geometry.features.push({
          ...feature,
          id: 'khudaferin/moat',
          properties: { ...feature.properties, part: 'moat', isPrimary: false },
        }),
      `${GEOMETRY}: features[1].properties.part: the project has no such part (found "moat")`,
    ],
    [
      'a position named after another project',
      ({ feature }) => Object.assign(feature, { id: 'giz-galasi/dam-2' }),
      `${GEOMETRY}: features[0].id: must start with "khudaferin/" (found "giz-galasi/dam-2")`,
    ],
    [
      'two positions of one id',
      ({ geometry, feature }) =>
        geometry.features.push({ ...feature, properties: { ...feature.properties, isPrimary: false } }),
      `${GEOMETRY}: id: is also the id of another feature (found "khudaferin/dam")`,
    ],
    [
      'no primary position',
      ({ feature }) => Object.assign(feature.properties, { isPrimary: false }),
      `${GEOMETRY}: features: exactly one feature is the primary one (found [])`,
    ],
    [
      'two primary positions',
      ({ geometry, feature }) => geometry.features.push({ ...feature, id: 'khudaferin/crest' }),
      `${GEOMETRY}: features: exactly one feature is the primary one (found ["khudaferin/dam","khudaferin/crest"])`,
    ],
    [
      'a part that is neither on the map nor of unknown position',
      ({ project, part }) => project.parts.push({ ...part, id: 'power-station' }),
      `${GEOMETRY}: features: a part is either on the map or has the position "unknown" (found "power-station")`,
    ],
    [
      'a part that is on the map and of unknown position',
      ({ part }) => Object.assign(part, { position: 'unknown' }),
      `${GEOMETRY}: features: a part is either on the map or has the position "unknown" (found "dam")`,
    ],
  ];

  it.each(cases)('%s', (_name, spoil, message) => {
    expect(problemsAfter(spoil)).toEqual([message]);
  });
});

describe('files', () => {
  const problemsOfFiles = (change: (files: ReturnType<SoundDataset['files']>) => object) => {
    const files = soundDataset().files();
    const result = parseDataset({ ...files, ...change(files) });
    return result.ok ? [] : result.problems.map(describeProblem);
  };

  it('of projects are named after the project', () => {
    const problems = problemsOfFiles(({ projects }) => ({
      projects: projects.map(({ file, data }) => ({ file: file.replace('khudaferin', 'khudafarin'), data })),
    }));
    expect(problems).toEqual([
      'geodata/projects/khudafarin.json: id: the file must be named after the id (found "khudaferin")',
    ]);
  });

  it('of projects have a geometry beside them', () => {
    const problems = problemsOfFiles(({ geometries }) => ({ geometries: geometries.slice(0, 1) }));
    expect(problems).toEqual([
      `${PROJECT}: id: there is no geometry file beside this project (found "khudaferin")`,
    ]);
  });

  it('of geometry have a project', () => {
    const problems = problemsOfFiles(({ projects }) => ({ projects: projects.slice(0, 1) }));
    expect(problems).toEqual([`${GEOMETRY}: there is no project of this name (found "khudaferin")`]);
  });

  it('of two projects may not hold one id', () => {
    const problems = problemsOfFiles(({ projects }) => ({ projects: [...projects, ...projects.slice(1)] }));
    expect(problems).toContain(`${PROJECT}: id: is also the id of another project (found "khudaferin")`);
  });
});

it('loose ends of all kinds are told in one run', () => {
  const problems = problemsAfter(({ project, figure, neighbour, feature }) => {
    project.relations.push({ type: 'continues', target: 'atlantis' });
    figure.quantity = 'beauty';
    neighbour.sources.push('nobody-2020');
    feature.properties.part = 'moat';
  });
  expect(problems).toHaveLength(5);
});

it('the sources a project uses are those of its statuses, its parts and its figures', () => {
  const { project, part, figure } = soundDataset();
  part.statusHistory.push({ status: 'built', asOf: '2026', source: 'of-a-part' });
  figure.sources.push('of-a-figure');
  expect(citedBy(project)).toEqual(['agency-2025', 'agency-2025', 'of-a-part', 'agency-2025', 'of-a-figure']);
});
