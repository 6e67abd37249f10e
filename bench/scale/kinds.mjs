import { text, textsOf } from './texts.mjs';

/**
 * @typedef {import('./texts.mjs').Text} Text
 * @typedef {{ kind: string, group: string, shape: 'point' | 'line', called: Text, quantities: string[], share: number }} ProjectKind
 */

/** What the generated projects are, how often, and what is claimed of each kind. @type {ProjectKind[]} */
export const PROJECT_KINDS = [
  {
    kind: 'dam',
    group: 'araz',
    shape: 'point',
    called: text('dam', 'bəndi', 'سد', 'Плотина'),
    quantities: ['dam-height', 'reservoir-volume', 'irrigated-area'],
    share: 0.12,
  },
  {
    kind: 'power-station',
    group: 'araz',
    shape: 'point',
    called: text('power station', 'elektrik stansiyası', 'نیروگاه', 'Электростанция'),
    quantities: ['installed-capacity', 'annual-output'],
    share: 0.1,
  },
  {
    kind: 'bridge',
    group: 'aghband',
    shape: 'point',
    called: text('bridge', 'körpüsü', 'پل', 'Мост'),
    quantities: ['length', 'width', 'lane-count', 'lorry-traffic'],
    share: 0.18,
  },
  {
    kind: 'railway',
    group: 'rasht-astara',
    shape: 'line',
    called: text('railway', 'dəmir yolu', 'راه‌آهن', 'Железная дорога'),
    quantities: ['length', 'track-count', 'freight-capacity', 'cargo-carried'],
    share: 0.12,
  },
  {
    kind: 'road',
    group: 'international',
    shape: 'line',
    called: text('road', 'yolu', 'جاده', 'Дорога'),
    quantities: ['length', 'width', 'lane-count', 'lorry-traffic'],
    share: 0.18,
  },
  {
    kind: 'terminal',
    group: 'astarachay',
    shape: 'point',
    called: text('terminal', 'terminalı', 'پایانه', 'Терминал'),
    quantities: ['site-area', 'freight-capacity', 'cargo-carried'],
    share: 0.1,
  },
  {
    kind: 'irrigation',
    group: 'irrigation',
    shape: 'line',
    called: text('canal', 'kanalı', 'کانال', 'Канал'),
    quantities: ['length', 'irrigated-area'],
    share: 0.12,
  },
  {
    kind: 'zone',
    group: 'regions',
    shape: 'point',
    called: text('economic zone', 'iqtisadi zonası', 'منطقهٔ اقتصادی', 'Экономическая зона'),
    quantities: ['site-area', 'people-employed'],
    share: 0.08,
  },
];

/** What every kind is asked about. */
export const COMMON_QUANTITIES = [
  'cost',
  'contract-value',
  'construction-start',
  'opening',
  'client',
  'contractor',
];

/** What parts are called, after which the place follows. @type {Record<'point' | 'line', { kind: string, name: Text }[]>} */
export const PART_KINDS = {
  point: withKinds(
    ['power-station', 'terminal', 'bridge', 'zone', 'dam'],
    `
    Power house|Elektrik stansiyası|نیروگاه|Здание станции
    Customs yard|Gömrük sahəsi|محوطهٔ گمرک|Таможенный двор
    Crossing|Keçid|گذرگاه|Переход
    Works camp|İnşaat düşərgəsi|اردوگاه کارگاهی|Посёлок строителей
    Weir|Suaşıran|سرریز|Водослив`,
  ),
  line: withKinds(
    ['road', 'railway', 'irrigation', 'road'],
    `
    Approach road|Giriş yolu|راه دسترسی|Подъездная дорога
    Siding|Ehtiyat yolu|خط فرعی|Подъездной путь
    Main canal|Magistral kanal|کانال اصلی|Магистральный канал
    Bypass|Dolayı yol|کنارگذر|Объезд`,
  ),
};

/** @param {string[]} kinds @param {string} table */
function withKinds(kinds, table) {
  return textsOf(table).map((name, i) => ({ kind: kinds[i], name }));
}

/** @param {import('./random.mjs').Random} random */
export function pickKind(random) {
  let left = random.between(0, 1);
  for (const kind of PROJECT_KINDS) {
    left -= kind.share;
    if (left < 0) return kind;
  }
  return PROJECT_KINDS[0];
}
