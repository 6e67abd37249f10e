import { describe, expect, it } from 'vitest';
import { problemsAfter, problemsOfFiles, type Spoil } from '../support/problems.ts';
import { soundDataset } from '../support/sound-dataset.ts';

const SOURCES = 'geodata/sources/press.json';
const EVENTS = 'geodata/events/2024.json';
const PEOPLE = 'geodata/people/bodies.json';
const ARTICLES = 'geodata/articles.json';
const CORRIDORS = 'geodata/corridors.json';

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
      'a person nobody names',
      ({ person, people }) => people.push({ ...person, id: 'idle-body' }),
      `${PEOPLE}: idle-body: nothing names this person or body`,
    ],
    [
      'a person given twice',
      ({ person, people }) => people.push({ ...person }),
      `${PEOPLE}: id: is also the id of another person or body (found "energy-ministry")`,
    ],
    [
      'an event given twice',
      ({ event, events }) => events.push({ ...event }),
      `${EVENTS}: id: is also the id of another event (found "opening")`,
    ],
    [
      'an event of a project there is not',
      ({ event }) => event.projects.push('atlantis'),
      `${EVENTS}: [0].projects[1]: there is no such project (found "atlantis")`,
    ],
    [
      'an event with a guest nobody has described',
      ({ event }) => event.people.push('nobody'),
      `${EVENTS}: [0].people[1]: there is nobody of this id (found "nobody")`,
    ],
    [
      'an event of a source there is not',
      ({ event }) => event.sources.push('nobody-2020'),
      `${EVENTS}: [0].sources[1]: there is no such source (found "nobody-2020")`,
    ],
    [
      'a statement carried by no claim there is',
      ({ statement }) => statement.carriedBy.push('khudaferin/beauty'),
      `${ARTICLES}: [0].statements[0].carriedBy[1]: there is no such claim (found "khudaferin/beauty")`,
    ],
    [
      'a statement compared with no claim there is',
      ({ statement }) => statement.comparedWith.push('atlantis/capacity'),
      `${ARTICLES}: [0].statements[0].comparedWith[1]: there is no such claim (found "atlantis/capacity")`,
    ],
    [
      'a statement carried by a claim of somebody else',
      ({ statement }) => statement.carriedBy.push('khudaferin/capacity'),
      `${ARTICLES}: [0].statements[0].carriedBy: this claim does not cite the article (found "khudaferin/capacity")`,
    ],
    [
      'two statements of one id',
      ({ article, statement }) => article.statements.push({ ...statement }),
      `${ARTICLES}: id: is also the id of another statement of this article (found "capacity")`,
    ],
    [
      'a corridor of a project there is not',
      ({ corridor }) => Object.assign(corridor, { project: 'atlantis' }),
      `${CORRIDORS}: [0].project: there is no such project (found "atlantis")`,
    ],
    [
      'two stretches of one id',
      ({ corridor, stretch }) => corridor.stretches.push({ ...stretch }),
      `${CORRIDORS}: id: is also the id of another stretch of this corridor (found "claimed")`,
    ],
    [
      'a stretch as long as no claim there is',
      ({ stretch }) => Object.assign(stretch, { length: { claim: 'khudaferin/beauty' } }),
      `${CORRIDORS}: [0].stretches[0].length.claim: there is no such claim (found "khudaferin/beauty")`,
    ],
    [
      'a stretch measured on nothing that is drawn',
      ({ stretch }) =>
        Object.assign(stretch, {
          length: { measured: { feature: 'khudaferin/moat', from: [46, 39], to: [47, 39] } },
        }),
      `${CORRIDORS}: [0].stretches[0].length.measured.feature: there is no such line to measure on (found "khudaferin/moat")`,
    ],
    [
      'a stretch measured on a point',
      ({ stretch }) =>
        Object.assign(stretch, {
          length: { measured: { feature: 'khudaferin/dam', from: [46, 39], to: [47, 39] } },
        }),
      `${CORRIDORS}: [0].stretches[0].length.measured.feature: there is no such line to measure on (found "khudaferin/dam")`,
    ],
    [
      'a stretch of a section nobody reports on',
      ({ stretch }) => Object.assign(stretch.status, { item: 'stage-1' }),
      `${CORRIDORS}: [0].stretches[0].status: no claim gives this status (found {"project":"khudaferin","part":"dam","item":"stage-1"})`,
    ],
  ];

  it.each(cases)('%s', (_name, spoil, message) => {
    expect(problemsAfter(spoil)).toEqual([message]);
  });

  it('an article of a source there is not, whose claims do not cite it either', () => {
    const problems = problemsAfter(({ article }) => Object.assign(article, { source: 'nobody-2020' }));
    expect(problems).toEqual([
      `${ARTICLES}: [0].source: there is no such source (found "nobody-2020")`,
      `${ARTICLES}: [0].statements[0].carriedBy: this claim does not cite the article (found "khudaferin/capacity-stated")`,
    ]);
  });

  it.each([
    ['project', { project: 'atlantis' }, 'status.project: there is no such project (found "atlantis")'],
    [
      'part',
      { project: 'khudaferin', part: 'moat' },
      'status.part: the project has no such part (found "moat")',
    ],
  ])(
    'a stretch with the status of a %s there is not, which no claim gives either',
    (_name, status, message) => {
      const problems = problemsAfter(({ stretch }) => Object.assign(stretch, { status }));
      expect(problems).toEqual([
        `${CORRIDORS}: [0].stretches[0].${message}`,
        `${CORRIDORS}: [0].stretches[0].status: no claim gives this status (found ${JSON.stringify(status)})`,
      ]);
    },
  );
});

it('a corridor belongs to a part that its project has', () => {
  expect(problemsAfter(({ corridor }) => Object.assign(corridor, { part: 'moat' }))).toEqual([
    `${CORRIDORS}: [0].part: the project has no such part (found "moat")`,
  ]);
});

describe('what is used only once', () => {
  it('keeps a source: by a claim, an event, an article or a position', () => {
    const uses: Spoil[] = [
      ({ capacity }) => Object.assign(capacity, { source: 'other-2024' }),
      ({ event }) => Object.assign(event, { sources: ['other-2024'] }),
      ({ feature }) => Object.assign(feature.properties, { sources: ['other-2024'] }),
    ];
    for (const use of uses) {
      const problems = problemsAfter((data) => {
        data.sources.push({ ...data.source, id: 'other-2024' });
        use(data);
      });
      expect(problems).toEqual([]);
    }
  });

  it('keeps a person: by what they say, or where they were', () => {
    expect(problemsAfter(({ event }) => Object.assign(event, { people: [] }))).toEqual([]);
    expect(problemsAfter(({ capacity }) => Reflect.deleteProperty(capacity, 'speaker'))).toEqual([]);
  });
});

describe('the vocabulary', () => {
  const withMore = (data: object) => {
    const files = soundDataset().files();
    const more = { file: 'geodata/vocabulary/more.json', data };
    return problemsOfFiles({ ...files, vocabulary: [...files.vocabulary, more] });
  };
  const { quantities, items } = soundDataset().vocabulary;

  it('may lie in several files', () => {
    expect(withMore({ quantities: {}, items: {} })).toEqual([]);
  });

  it('has each quantity and each item once, in whatever file', () => {
    expect(withMore({ quantities: { length: quantities.length }, items })).toEqual([
      'geodata/vocabulary/more.json: id: is also the id of another quantity (found "length")',
      'geodata/vocabulary/more.json: id: is also the id of another item (found "stage-1")',
    ]);
  });
});

it('ids are told apart over all files of their kind', () => {
  const data = soundDataset();
  const files = data.files();
  const problems = problemsOfFiles({
    ...files,
    sources: [...files.sources, { file: 'geodata/sources/more.json', data: [{ ...data.source }] }],
    events: [...files.events, { file: 'geodata/events/2025.json', data: [{ ...data.event }] }],
    people: [...files.people, { file: 'geodata/people/more.json', data: [{ ...data.person }] }],
  });
  expect(problems.map((problem) => problem.split(':')[0])).toEqual([
    'geodata/sources/more.json',
    'geodata/events/2025.json',
    'geodata/people/more.json',
  ]);
});
