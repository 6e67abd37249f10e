import { anyDay } from './days.mjs';
import { inEach, textsOf } from './texts.mjs';

const PUBLISHERS =
  `Azertag|Report.az|Trend|Day.az|Azernews|Vestnik Kavkaza|IRNA|Mehr|Fars|Tasnim|ISNA|Tehran Times|Financial Tribune
Railway Gazette|RZD Partner|RIA Novosti|TASS|Interfax|Ministry of Energy of Azerbaijan|Ministry of Energy of Iran|Azerbaijan Railways
Iran Railways|CDTIC|State Customs Committee|Islamic Republic of Iran Customs Administration|Azerbaijan State Water Resources Agency
Iran Water and Power Resources Development Company|Mahab Ghodss|Eurasian Development Bank|Asian Development Bank|World Bank
ESCAP|OSJD|Hydropower and Dams|Dünya|Ekho|Baku Tribune|Kaspi|Hamshahri|Donya-e-Eqtesad`
    .split(/[|\n]/)
    .map((name) => name.trim());

const SUBJECTS = [
  'works',
  'costs and contracts',
  'openings',
  'traffic at the border',
  'water and power',
  'plans for the next years',
];
const KINDS = ['official', 'railway', 'agency', 'press', 'dataset'];
const LANGUAGES = ['en', 'az', 'fa', 'ru'];

/** Oldest first, so that a claim can be given one of a certain time. @param {import('./random.mjs').Random} random @param {number} count */
export function makeSources(random, count) {
  const days = Array.from({ length: count }, () => anyDay(random)).sort();
  return days.map((date, i) => ({
    id: `report-${i + 1}`,
    publisher: random.pick(PUBLISHERS),
    title: `Report on ${random.pick(SUBJECTS)} along the border, ${date.slice(0, 7)}`,
    date,
    language: random.pick(LANGUAGES),
    kind: random.pick(KINDS),
    address: `https://example.org/reports/${date}/${i + 1}`,
  }));
}

const GIVEN_NAMES = textsOf(`
  Ali|Əli|علی|Али
  Hasan|Həsən|حسن|Гасан
  Reza|Rza|رضا|Реза
  Samir|Samir|سمیر|Самир
  Rashid|Rəşid|رشید|Рашид
  Farhad|Fərhad|فرهاد|Фархад
  Leyla|Leyla|لیلا|Лейла
  Maryam|Məryəm|مریم|Марьям
  Nigar|Nigar|نگار|Нигяр
  Sergei|Sergey|سرگئی|Сергей
  Elchin|Elçin|ائلچین|Эльчин
  Vugar|Vüqar|ووقار|Вугар
`);

const FAMILY_NAMES = textsOf(`
  Mammadov|Məmmədov|محمداف|Мамедов
  Karimi|Kərimi|کریمی|Карими
  Hosseini|Hüseyni|حسینی|Хосейни
  Aliyev|Əliyev|علی‌اف|Алиев
  Rahimi|Rəhimi|رحیمی|Рахими
  Ivanov|İvanov|ایوانف|Иванов
  Guliyev|Quliyev|قلی‌اف|Гулиев
  Ahmadi|Əhmədi|احمدی|Ахмади
  Safarov|Səfərov|صفراف|Сафаров
  Moradi|Muradi|مرادی|Моради
  Jafarov|Cəfərov|جعفراف|Джафаров
  Rostami|Rüstəmi|رستمی|Ростами
`);

const ROLES = textsOf(`
  Minister|Nazir|وزیر|Министр
  Head of the works|İşlərin rəhbəri|مدیر پروژه|Руководитель работ
  Governor|Vali|استاندار|Губернатор
  Head of customs|Gömrük rəisi|رئیس گمرک|Начальник таможни
`);

/** @param {import('./random.mjs').Random} random */
export function makePeople(random) {
  return GIVEN_NAMES.flatMap((given, i) =>
    FAMILY_NAMES.map((family, k) => ({
      id: `person-${i + 1}-${k + 1}`,
      kind: 'person',
      country: random.pick(['AZ', 'IR', 'RU']),
      name: inEach((language) => `${given[language]} ${family[language]}`),
      role: random.pick(ROLES),
    })),
  );
}
