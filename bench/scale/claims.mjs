import { daysAfter } from './days.mjs';
import { QUANTITIES } from './quantities.mjs';
import { text, textsOf } from './texts.mjs';

/**
 * @typedef {import('./random.mjs').Random} Random
 * @typedef {{ id: string, date: string }} Source
 * @typedef {{ random: Random, sources: readonly Source[], people: readonly { id: string }[] }} World
 * @typedef {{ id: string, quantity: string, value: unknown, source: string, [field: string]: unknown }} Claim
 */

const STAGES = ['planned', 'under-construction', 'built', 'operating'];
/** How often the sources of one figure differ. */
const CONTESTED_SHARE = 0.3;

const NOTES = textsOf(`
  The report names no day.|Hesabatda gün göstərilməyib.|در گزارش روزی نیامده است.|День в сообщении не назван.
  Given for the whole site.|Bütün sahə üçün verilib.|برای کل محوطه گفته شده است.|Указано для всей площадки.
  Said in passing at a meeting.|Görüşdə ötəri deyilib.|در دیداری گذرا گفته شد.|Сказано мимоходом на встрече.
  Repeated from an earlier report.|Əvvəlki hesabatdan təkrarlanıb.|از گزارشی پیشین بازگو شده است.|Повторено по более раннему сообщению.
  The other side gives another figure.|Qarşı tərəf başqa rəqəm verir.|طرف دیگر رقم دیگری می‌دهد.|Другая сторона называет иное число.
`);
const INFERENCE = text(
  'Worked out from the drawing and the other claims.',
  'Çertyojdan və digər iddialardan çıxarılıb.',
  'از نقشه و ادعاهای دیگر به دست آمده است.',
  'Выведено из чертежа и других утверждений.',
);

/** Says whatever else is alike about every claim, and gives each an id of its own. @param {World} world */
export function claimMaker({ random, sources, people }) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  return {
    /** Different sources, oldest first. @param {number} count */
    someSources: (count) => random.sample(sources, count).sort((a, b) => (a.date < b.date ? -1 : 1)),
    /** @param {string} quantity @param {Source} source @param {object} fields @returns {Claim} */
    claim(quantity, source, fields) {
      const count = (counts.get(quantity) ?? 0) + 1;
      counts.set(quantity, count);
      const basis = pickBasis(random);
      return {
        id: `${quantity}-${count}`,
        quantity,
        scope: 'whole',
        unit: QUANTITIES[quantity].units[0],
        nature: 'actual',
        asOf: daysAfter(source.date, -random.integer(0, 40)),
        ...fields,
        source: source.id,
        ...(random.chance(0.2) ? { speaker: random.pick(people).id } : {}),
        basis,
        ...noteOf(random, basis),
      };
    },
  };
}

/** @param {Random} random */
function pickBasis(random) {
  if (random.chance(0.4)) return 'responsible-body';
  if (random.chance(0.6)) return 'credible-source';
  return random.chance(0.8) ? 'weak-source' : 'own-inference';
}

/** @param {Random} random @param {string} basis */
function noteOf(random, basis) {
  if (basis === 'own-inference') return { note: INFERENCE };
  return random.chance(0.15) ? { note: random.pick(NOTES) } : {};
}

/**
 * Exactly `count` claims: how far the project and each part has got, then figures, each from one to four sources.
 * @param {World} world
 * @param {{ partIds: string[], quantities: string[], count: number }} options
 */
export function makeClaims(world, { partIds, quantities, count }) {
  const { random } = world;
  const maker = claimMaker(world);
  const claims = [
    ...statusClaims(random, maker, undefined, random.integer(2, 4)),
    ...partIds.flatMap((part) => statusClaims(random, maker, part, random.integer(1, 2))),
  ];
  const rows = [
    ...(random.chance(0.4) ? [() => promiseRow(random, maker)] : []),
    ...(random.chance(0.5) ? [() => progressRow(random, maker)] : []),
    ...quantities.map((quantity) => () => figureRow(random, maker, quantity)),
    // Whatever is still missing is said about the first figure.
    ...Array.from({ length: count }, () => () => figureRow(random, maker, quantities[0])),
  ];
  for (const row of rows) {
    if (claims.length >= count) break;
    claims.push(...row().slice(0, count - claims.length));
  }
  return withStandings(random, claims);
}

/**
 * @param {Random} random @param {ReturnType<typeof claimMaker>} maker
 * @param {string | undefined} part @param {number} count
 */
function statusClaims(random, maker, part, count) {
  const first = random.integer(0, STAGES.length - count);
  const isSuspended = random.chance(0.08);
  return maker.someSources(count).map((source, i) =>
    maker.claim('status', source, {
      ...(part === undefined ? {} : { part }),
      value: { status: isSuspended && i === count - 1 ? 'suspended' : STAGES[first + i] },
    }),
  );
}

/** A day put off again and again. @param {Random} random @param {ReturnType<typeof claimMaker>} maker */
function promiseRow(random, maker) {
  return maker.someSources(random.integer(2, 4)).map((source) =>
    maker.claim('promised-completion', source, {
      value: { date: daysAfter(source.date, random.integer(200, 1500)).slice(0, random.pick([4, 7, 10])) },
      nature: 'planned',
    }),
  );
}

/** @param {Random} random @param {ReturnType<typeof claimMaker>} maker */
function progressRow(random, maker) {
  let percent = random.integer(3, 20);
  return maker.someSources(random.integer(2, 4)).map((source) => {
    percent = Math.min(100, percent + random.integer(2, 25));
    return maker.claim('progress', source, { value: percent, precision: random.pick(['exact', 'about']) });
  });
}

/** @param {Random} random @param {ReturnType<typeof claimMaker>} maker @param {string} quantity */
function figureRow(random, maker, quantity) {
  const { perYear, units } = QUANTITIES[quantity];
  const value = anyValue(random, quantity);
  const period = perYear ? { period: String(random.integer(2016, 2025)) } : {};
  const isContested = random.chance(CONTESTED_SHARE);
  return maker.someSources(random.integer(1, 4)).map((source, i) =>
    maker.claim(quantity, source, {
      ...period,
      value: isContested && i > 0 ? otherValue(random, quantity, value) : value,
      ...(units[0] === 'text' || units[0] === 'date'
        ? {}
        : { precision: random.pick(['exact', 'exact', 'about']) }),
    }),
  );
}

/** @param {Random} random @param {string} quantity */
function anyValue(random, quantity) {
  const { words, least = 1, most = 100, decimals = 0, units } = QUANTITIES[quantity];
  if (words !== undefined) return { text: random.pick(words) };
  if (units[0] === 'date')
    return { date: `${random.integer(2014, 2026)}-${String(random.integer(1, 12)).padStart(2, '0')}` };
  // Small things are common, large ones rare.
  return rounded(least * (most / least) ** random.between(0, 1), decimals);
}

/** @param {Random} random @param {string} quantity @param {unknown} value */
function otherValue(random, quantity, value) {
  if (typeof value !== 'number') return anyValue(random, quantity);
  return rounded(value * random.pick([0.6, 0.85, 1.1, 1.25, 2]), QUANTITIES[quantity].decimals ?? 0);
}

/** @param {number} value @param {number} decimals */
const rounded = (value, decimals) => Number(value.toFixed(decimals));

/**
 * Some claims are overtaken by a later one about the same thing, a few are wrong. From the last to the first, because a
 * successor has to stand itself.
 * @param {Random} random @param {Claim[]} claims
 */
function withStandings(random, claims) {
  /** @type {Map<string, string>} */
  const lastStanding = new Map();
  return claims
    .toReversed()
    .map((claim) => {
      const thing = `${claim.quantity} ${claim.part} ${claim.period}`;
      const supersededBy = lastStanding.get(thing);
      if (claim.quantity !== 'status' && random.chance(0.02))
        return {
          ...claim,
          standing: { rejectedBecause: random.pick(['misprint', 'wrong-unit', 'other-facility']) },
        };
      if (supersededBy !== undefined && random.chance(0.05)) return { ...claim, standing: { supersededBy } };
      lastStanding.set(thing, claim.id);
      return claim;
    })
    .reverse();
}
