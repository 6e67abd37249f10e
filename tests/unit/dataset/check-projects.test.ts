import { describe, expect, it } from 'vitest';
import { problemsAfter, problemsOfFiles, type Spoil } from '../support/problems.ts';
import { type SoundDataset, soundDataset } from '../support/sound-dataset.ts';

const PROJECT = 'geodata/projects/khudaferin.json';
const TOPIC = 'geodata/topics/trade.json';
const GEOMETRY = 'geodata/geometry/khudaferin.geojson';

const without =
  (id: string): Spoil =>
  ({ claims }) => {
    const index = claims.findIndex((claim) => claim.id === id);
    claims.splice(index, 1);
  };

describe('a dataset in which every reference leads somewhere', () => {
  it('has no problem', () => {
    expect(
      problemsAfter(({ project, part, topic }) => {
        project.relations.push({ type: 'works-with', target: 'giz-galasi' });
        project.summary.en = 'Yields [80 MW](capacity), opened in [2024](event:opening).';
        part.note = { ...project.summary, fa: '[۸۰ مگاوات](capacity)' };
        topic.summary.ru = '[580](turnover-2024) и [12](khudaferin/length)';
      }),
    ).toEqual([]);
  });
});

describe('one loose end gives one message with file, path and value', () => {
  const cases: [name: string, spoil: Spoil, message: string][] = [
    [
      'a project whose status nobody claims',
      without('status'),
      `${PROJECT}: id: no claim gives its status; claim "unknown" if none is known (found "khudaferin")`,
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
      'a relation to a topic',
      ({ project }) => project.relations.push({ type: 'part-of', target: 'trade' }),
      `${PROJECT}: relations[0].target: there is no such other project (found "trade")`,
    ],
    [
      'a number in a summary that is no link',
      ({ project }) => Object.assign(project.summary, { az: 'Gücü 80 MVt' }),
      `${PROJECT}: summary.az: a number without a claim; write it as [number](claim) or [number](event:id) (found "Gücü 80 MVt")`,
    ],
    [
      'a number in the summary of a topic that is no link',
      ({ topic }) => Object.assign(topic.summary, { fa: '۵۸۰ میلیون' }),
      `${TOPIC}: summary.fa: a number without a claim; write it as [number](claim) or [number](event:id) (found "۵۸۰ میلیون")`,
    ],
    [
      'a link in the note of a part that leads nowhere',
      ({ part }) => Object.assign(part, { note: { en: '[x](beauty)', az: 'x', fa: 'x', ru: 'x' } }),
      `${PROJECT}: parts[0].note.en: the link leads to no claim and no event (found "beauty")`,
    ],
    [
      'a link of a topic to a claim of a project without its name',
      ({ topic }) => Object.assign(topic.summary, { en: '[x](capacity)' }),
      `${TOPIC}: summary.en: the link leads to no claim and no event (found "capacity")`,
    ],
    [
      'two parts of one id',
      ({ project, part }) => project.parts.push({ ...part }),
      `${PROJECT}: id: is also the id of another part (found "dam")`,
    ],
    [
      'a position with a source that does not exist',
      ({ feature }) => feature.properties.sources.push('nobody-2020'),
      `${GEOMETRY}: features[0].properties.sources: there is no such source (found "nobody-2020")`,
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
      ({ project, part, claims, statusOfPart }) => {
        project.parts.push({ ...part, id: 'power-station' });
        claims.push({ ...statusOfPart, id: 'status-station', part: 'power-station' });
      },
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

  it('a part whose status nobody claims, on which a corridor relies', () => {
    expect(problemsAfter(without('status-dam'))).toEqual([
      `${PROJECT}: parts: no claim gives the status of this part (found "dam")`,
      'geodata/corridors.json: [0].stretches[0].status: no claim gives this status (found {"project":"khudaferin","part":"dam"})',
    ]);
  });
});

it.each([
  ['is rejected', { standing: { rejectedBecause: 'misreported' } }],
  ['is about one section only', { item: 'stage-1' }],
] as const)('a project has a status of its own: one that %s does not count', (_name, change) => {
  expect(problemsAfter(({ status }) => Object.assign(status, change))).toEqual([
    `${PROJECT}: id: no claim gives its status; claim "unknown" if none is known (found "khudaferin")`,
  ]);
});

describe('files', () => {
  const problemsAfterChange = (change: (files: ReturnType<SoundDataset['files']>) => object) => {
    const files = soundDataset().files();
    return problemsOfFiles({ ...files, ...change(files) });
  };

  it.each(['projects', 'topics'] as const)('of %s are named after what they hold', (kind) => {
    const problems = problemsAfterChange((files) => ({
      [kind]: files[kind].map(({ file, data }) => ({
        file: file.replace(/khudaferin|trade/, 'atlantis'),
        data,
      })),
    }));
    const id = kind === 'projects' ? 'khudaferin' : 'trade';
    expect(problems).toEqual([
      `geodata/${kind}/atlantis.json: id: the file must be named after the id (found "${id}")`,
    ]);
  });

  it('of projects have a geometry beside them', () => {
    const problems = problemsAfterChange(({ geometries }) => ({ geometries: geometries.slice(0, 1) }));
    expect(problems).toEqual([
      `${PROJECT}: id: there is no geometry file beside this project (found "khudaferin")`,
    ]);
  });

  it('of geometry have a project', () => {
    const problems = problemsAfterChange(({ geometries }) => ({
      geometries: [...geometries, { ...geometries[1], file: 'geodata/geometry/atlantis.geojson' }],
    }));
    expect(problems).toEqual([
      'geodata/geometry/atlantis.geojson: there is no project of this name (found "atlantis")',
    ]);
  });

  it('of topics have their claims', () => {
    const problems = problemsAfterChange(({ claims }) => ({ claims: claims.slice(0, 2) }));
    expect(problems).toEqual([`${TOPIC}: id: there is no geodata/claims/trade.json (found "trade")`]);
  });

  it('of projects have their claims', () => {
    const problems = problemsAfterChange(({ claims }) => ({ claims: claims.slice(1) }));
    expect(problems).toContain(
      'geodata/projects/giz-galasi.json: id: there is no geodata/claims/giz-galasi.json (found "giz-galasi")',
    );
  });

  it('of two projects, or of a project and a topic, may not hold one id', () => {
    const twice = problemsAfterChange(({ projects }) => ({ projects: [...projects, ...projects.slice(1)] }));
    expect(twice).toContain(
      `${PROJECT}: id: is also the id of another project or topic (found "khudaferin")`,
    );
    const shared = problemsAfterChange(({ topics }) => ({
      topics: [...topics, { ...topics[0], data: { ...soundDataset().topic, id: 'khudaferin' } }],
    }));
    expect(shared).toContain(`${TOPIC}: id: is also the id of another project or topic (found "khudaferin")`);
  });
});

it('loose ends of all kinds are told in one run', () => {
  const problems = problemsAfter(({ project, capacity, event, feature, topic, statement }) => {
    project.relations.push({ type: 'continues', target: 'atlantis' });
    capacity.quantity = 'beauty';
    event.people.push('nobody');
    feature.properties.part = 'moat';
    topic.summary.en = '580';
    statement.comparedWith.push('atlantis/depth');
  });
  // A position of the wrong part leaves the right one without any.
  expect(problems).toHaveLength(7);
});
