import { makeClaims } from './claims.mjs';
import { anyAccuracy, anyPosition, positionNear, shortLine } from './geometry.mjs';
import { COMMON_QUANTITIES, PART_KINDS, pickKind } from './kinds.mjs';
import { placeName } from './place-names.mjs';
import { inEach, text, written } from './texts.mjs';

/**
 * @typedef {import('./claims.mjs').World} World
 * @typedef {import('./kinds.mjs').ProjectKind} ProjectKind
 * @typedef {import('./texts.mjs').Text} Text
 */

const ORIGINS = [
  'Read off a published sketch and moved to the river bank beside it',
  'No position is published. Estimated from the distance to the nearest town',
  'Two reports name the same village; the place within it is not known',
  'Seen on a published aerial picture',
];

/** What a project is called: the kind and the place, in the order of each language. @param {World} world */
export function nameProject({ random }) {
  const kind = pickKind(random);
  const place = placeName(random);
  return {
    kind,
    place,
    name: inEach((language) => nameIn(language, kind.called[language], place[language])),
  };
}

/** @param {keyof Text} language @param {string} kind @param {string} place */
function nameIn(language, kind, place) {
  if (language === 'ru') return `${kind} «${place}»`;
  return language === 'fa' ? `${kind} ${place}` : `${place} ${kind}`;
}

/**
 * A whole project: what it is, what is claimed of it, and where it lies.
 * @param {World} world
 * @param {{ id: string, kind: ProjectKind, place: Text, name: Text, claimCount: number, earlierIds: readonly string[] }} options
 */
export function makeProject(world, { id, kind, place, name, claimCount, earlierIds }) {
  const { random } = world;
  const parts = makeParts(world, kind, place, name);
  const claims = makeClaims(world, {
    partIds: parts.map((part) => part.id),
    quantities: [...kind.quantities, ...random.sample(COMMON_QUANTITIES, COMMON_QUANTITIES.length)],
    count: claimCount,
  });
  const project = {
    id,
    kind: kind.kind,
    group: kind.group,
    countries: random.pick([['AZ'], ['IR'], ['AZ', 'IR']]),
    name,
    aliases: aliasesOf(place),
    summary: summaryOf(kind, place, claims),
    parts: parts.map((part) => ({ id: part.id, kind: part.kind, name: part.name })),
    relations: random.sample(earlierIds.slice(-50), random.integer(0, 2)).map((target) => ({
      type: random.pick(['part-of', 'continues', 'competes-with', 'works-with']),
      target,
    })),
  };
  return { project, claims, geometry: geometryOf(world, id, parts) };
}

/** One to three; the first is the project itself. @param {World} world @param {ProjectKind} kind @param {Text} place @param {Text} name */
function makeParts({ random }, kind, place, name) {
  const first = { id: 'main', kind: kind.kind, shape: kind.shape, name };
  const others = Array.from({ length: random.integer(0, 2) }, (_, i) => {
    const shape = random.pick(/** @type {const} */ (['point', 'line']));
    const part = random.pick(PART_KINDS[shape]);
    const called = inEach(
      (language) => `${part.name[language]}${language === 'fa' ? '،' : ','} ${place[language]}`,
    );
    return { id: `part-${i + 2}`, kind: part.kind, shape, name: called };
  });
  return [first, ...others];
}

/** Spellings met in print, each another one. @param {Text} place */
function aliasesOf(place) {
  const aliases = [
    { text: place.en, language: 'en' },
    { text: place.en.replace(/g/g, 'gh').replace(/y/g, 'i'), language: 'en' },
    { text: place.az, language: 'az' },
    { text: place.fa.replace('\u200c', ' '), language: 'fa' },
    { text: place.ru, language: 'ru' },
  ];
  return aliases.filter(({ text: words }, i) => aliases.findIndex((other) => other.text === words) === i);
}

/** @param {ProjectKind} kind @param {Text} place @param {import('./claims.mjs').Claim[]} claims */
function summaryOf(kind, place, claims) {
  const numbered = claims.find(({ value }) => typeof value === 'number');
  const figure = inEach((language) =>
    numbered === undefined ? '' : ` [${written(Number(numbered.value), language)}](${numbered.id})`,
  );
  return text(
    `One of the works near ${place.en} that both sides have been planning for years. What has been built of this ${kind.called.en} is told by the reports below, and they do not agree. The figure named most often is${figure.en}; who pays for the rest has not been settled.`,
    `${place.az} yaxınlığında tərəflərin illərdir planlaşdırdığı işlərdən biri. Nəyin tikildiyini aşağıdakı hesabatlar göstərir və onlar bir-birinə uyğun gəlmir. Ən çox çəkilən rəqəm${figure.az}; qalanını kimin ödəyəcəyi həll olunmayıb.`,
    `یکی از کارهایی در نزدیکی ${place.fa} که دو طرف سال‌هاست برای آن برنامه می‌ریزند. اینکه چه چیزی ساخته شده در گزارش‌های زیر آمده است و آن‌ها هم‌خوان نیستند. رقمی که بیش از همه گفته می‌شود${figure.fa} است؛ هزینهٔ باقی‌مانده را چه کسی می‌دهد روشن نیست.`,
    `Одна из работ близ места ${place.ru}, которые стороны планируют много лет. Что уже построено, говорят сообщения ниже, и они расходятся. Чаще всего называют число${figure.ru}; кто заплатит за остальное, не решено.`,
  );
}

/** @param {World} world @param {string} id @param {ReturnType<typeof makeParts>} parts */
function geometryOf({ random, sources }, id, parts) {
  const centre = anyPosition(random);
  const features = parts.map((part, i) => {
    const start = i === 0 ? centre : positionNear(random, centre);
    const isLine = part.shape === 'line';
    return {
      type: 'Feature',
      id: `${id}/${part.id}`,
      properties: {
        part: part.id,
        role: isLine ? 'line' : 'site',
        isPrimary: i === 0,
        ...anyAccuracy(random),
        origin: random.pick(ORIGINS),
        sources: [random.pick(sources).id],
      },
      geometry: isLine
        ? { type: 'LineString', coordinates: shortLine(random, start) }
        : { type: 'Point', coordinates: start },
    };
  });
  return { type: 'FeatureCollection', licence: 'CC-BY-4.0', features };
}
