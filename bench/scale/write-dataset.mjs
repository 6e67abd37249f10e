import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claimMaker } from './claims.mjs';
import { makeEvents } from './events.mjs';
import { idOf } from './place-names.mjs';
import { makeProject, nameProject } from './project.mjs';
import { vocabulary } from './quantities.mjs';
import { createRandom } from './random.mjs';
import { makePeople, makeSources } from './sources.mjs';
import { text } from './texts.mjs';

/** The dataset of scale: what the issue asks for. */
export const SIZE = { projects: 10_000, claimsPerProject: 20, sources: 400, events: 500 };
const SEED = 20_261_124;
const TOPIC_CLAIMS = 20;
const ARTICLE_STATEMENTS = 20;
const CORRIDOR_STRETCHES = 8;

/**
 * Writes a whole dataset, in the layout of the repository, below a folder; the same bytes every time.
 * @param {string} root
 * @param {typeof SIZE} size
 */
export async function writeDataset(root, size = SIZE) {
  const write = await fileWriter(root);
  const random = createRandom(SEED);
  const sources = makeSources(random, size.sources);
  const people = makePeople(random);
  const world = { random, sources, people };

  /** @type {{ id: string, name: import('./texts.mjs').Text }[]} */
  const written = [];
  /** @type {{ id: string, claims: import('./claims.mjs').Claim[] }[]} */
  const claimed = [];
  /** What else cites a source. @type {unknown[]} */
  const citing = [];
  for (const { id, ...named } of nameAll(world, size.projects)) {
    const earlierIds = written.slice(-50).map((project) => project.id);
    const made = makeProject(world, { id, ...named, claimCount: size.claimsPerProject, earlierIds });
    await write(`projects/${id}.json`, made.project);
    await write(`claims/${id}.json`, made.claims);
    await write(`geometry/${id}.geojson`, made.geometry);
    written.push({ id, name: named.name });
    claimed.push({ id, claims: made.claims });
    citing.push(made.geometry.features.map(({ properties }) => properties.sources));
  }
  for (const topic of TOPICS) {
    await write(`topics/${topic.id}.json`, topic);
    const claims = topicClaims(world);
    await write(`claims/${topic.id}.json`, claims);
    citing.push(claims);
  }
  const events = makeEvents(world, written, size.events);
  const articles = makeArticles(claimed);
  const corridors = makeCorridors(claimed);
  await write('sources/reports.json', citedOnly(sources, [claimed, citing, events, articles]));
  await write('people/people.json', citedOnly(people, [claimed, citing, events]));
  await write('vocabulary/general.json', vocabulary());
  await write('events/events.json', events);
  await write('articles.json', articles);
  await write('corridors.json', corridors);
  // No lines to count along, and no network: neither is part of the first load, a panel or a search.
  await write('chainages.json', []);
  await write('data-version.json', { version: '2026.11.0' });
}

/** @param {string} root */
async function fileWriter(root) {
  const folder = join(root, 'geodata');
  await rm(folder, { recursive: true, force: true });
  const kinds = [
    'projects',
    'claims',
    'geometry',
    'topics',
    'sources',
    'people',
    'vocabulary',
    'events',
    'network',
  ];
  for (const kind of kinds) await mkdir(join(folder, kind), { recursive: true });
  return (/** @type {string} */ file, /** @type {unknown} */ content) =>
    writeFile(join(folder, file), JSON.stringify(content));
}

/** Names and the ids made of them; a name met again is another place of that name. @param {import('./claims.mjs').World} world @param {number} count */
function nameAll(world, count) {
  /** @type {Map<string, number>} */
  const uses = new Map();
  return Array.from({ length: count }, () => {
    const named = nameProject(world);
    const id = idOf(named.name.en);
    const use = (uses.get(id) ?? 0) + 1;
    uses.set(id, use);
    return { id: use === 1 ? id : `${id}-no${use}`, ...named };
  });
}

const TOPICS = [
  { id: 'trade', name: text('Trade', 'Ticarət', 'بازرگانی', 'Торговля') },
  { id: 'transit', name: text('Transit', 'Tranzit', 'ترانزیت', 'Транзит') },
  { id: 'relations', name: text('Relations', 'Münasibətlər', 'روابط', 'Отношения') },
].map(({ id, name }) => ({ id, name, summary: name }));

/** One figure a year, each from a source of its own. @param {import('./claims.mjs').World} world */
function topicClaims(world) {
  const maker = claimMaker(world);
  return maker.someSources(TOPIC_CLAIMS).map((source, i) =>
    maker.claim('yearly-flow', source, {
      period: String(2015 + (i % 10)),
      value: world.random.integer(200, 900),
    }),
  );
}

/** What is defined here is named somewhere: the data may hold no source and nobody that nothing mentions. */
function citedOnly(/** @type {{ id: string }[]} */ entries, /** @type {unknown} */ content) {
  const mentions = JSON.stringify(content);
  return entries.filter(({ id }) => mentions.includes(`"${id}"`));
}

/** One article that some of the claims rest on. @param {{ id: string, claims: import('./claims.mjs').Claim[] }[]} subjects */
function makeArticles(subjects) {
  const [source] = subjects[0].claims.map((claim) => claim.source);
  const carriers = subjects
    .flatMap(({ id, claims }) =>
      claims.filter((claim) => claim.source === source).map((claim) => `${id}/${claim.id}`),
    )
    .slice(0, ARTICLE_STATEMENTS);
  return [
    {
      file: 'works-along-the-border.md',
      source,
      title: text(
        'Works along the border',
        'Sərhəd boyu işlər',
        'کارها در امتداد مرز',
        'Работы вдоль границы',
      ),
      statements: carriers.map((carrier, i) => ({
        id: `statement-${i + 1}`,
        text: text(
          'It says how far the works are.',
          'İşlərin gedişini deyir.',
          'از پیشرفت کار می‌گوید.',
          'Говорит о ходе работ.',
        ),
        carriedBy: [carrier],
        comparedWith: [],
        verdict: 'unconfirmed',
        comment: text(
          'Nobody else says so.',
          'Başqa heç kim demir.',
          'دیگری چنین نمی‌گوید.',
          'Больше никто не говорит.',
        ),
      })),
    },
  ];
}

/** The first lines that have a length, end to end. @param {{ id: string, claims: import('./claims.mjs').Claim[] }[]} subjects */
function makeCorridors(subjects) {
  const withLength = subjects
    .filter(({ claims }) => claims.some(({ id }) => id === 'length-1'))
    .slice(0, CORRIDOR_STRETCHES);
  return [
    {
      project: withLength[0].id,
      name: text('The whole way', 'Bütün yol', 'همهٔ راه', 'Весь путь'),
      stretches: withLength.map(({ id }, i) => ({
        id: `stretch-${i + 1}`,
        name: text('A stretch', 'Bir hissə', 'یک بخش', 'Участок'),
        country: i % 2 === 0 ? 'AZ' : 'IR',
        status: { project: id },
        length: { claim: `${id}/length-1` },
      })),
    },
  ];
}
