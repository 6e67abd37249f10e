import { text, textsOf } from './texts.mjs';

/**
 * A quantity as the vocabulary of the data knows it, and what its claims say: numbers of about the size that
 * `least` and `most` give, dates, or words.
 * @typedef {{ label: import('./texts.mjs').Text, units: string[], change: string, topic: string,
 *   least?: number, most?: number, decimals?: number, perYear?: true, words?: import('./texts.mjs').Text[] }} Quantity
 */

const COMPANIES = textsOf(`
  State road agency|Dövlət yol agentliyi|سازمان راهداری|Государственное дорожное агентство
  Ministry of energy|Energetika nazirliyi|وزارت نیرو|Министерство энергетики
  Water works company|Su təsərrüfatı şirkəti|شرکت آب منطقه‌ای|Водохозяйственная компания
  State railway|Dövlət dəmir yolu|راه‌آهن دولتی|Государственная железная дорога
  Regional building company|Regional inşaat şirkəti|شرکت ساختمانی منطقه‌ای|Региональная строительная компания
  Ministry of roads|Yollar nazirliyi|وزارت راه|Министерство дорог
  Free zone organisation|Azad zona təşkilatı|سازمان منطقهٔ آزاد|Организация свободной зоны
  Joint venture of both sides|Tərəflərin birgə müəssisəsi|شرکت مشترک دو طرف|Совместное предприятие сторон
`);

/** @type {Record<string, Quantity>} */
export const QUANTITIES = {
  status: {
    label: text('Status', 'Status', 'وضعیت', 'Статус'),
    units: ['status'],
    change: 'grows',
    topic: 'progress',
  },
  progress: {
    label: text('Share built', 'Tikilmiş hissə', 'پیشرفت ساخت', 'Доля построенного'),
    units: ['percent'],
    change: 'grows',
    topic: 'progress',
    least: 5,
    most: 95,
  },
  'promised-completion': {
    label: text('Promised completion', 'Vəd olunan tamamlanma', 'زمان وعده‌داده‌شده', 'Обещанное завершение'),
    units: ['date'],
    change: 'promise',
    topic: 'dates',
  },
  'construction-start': {
    label: text('Start of works', 'İşlərin başlanması', 'آغاز کار', 'Начало работ'),
    units: ['date'],
    change: 'fixed',
    topic: 'dates',
  },
  opening: {
    label: text('Opening', 'Açılış', 'گشایش', 'Открытие'),
    units: ['date'],
    change: 'fixed',
    topic: 'dates',
  },
  'installed-capacity': {
    label: text('Installed capacity', 'Qurulu güc', 'توان نصب‌شده', 'Установленная мощность'),
    units: ['MW'],
    change: 'fixed',
    topic: 'power',
    least: 4,
    most: 300,
  },
  'annual-output': {
    label: text('Output per year', 'İllik istehsal', 'تولید سالانه', 'Выработка в год'),
    units: ['GWh'],
    change: 'fixed',
    topic: 'power',
    least: 10,
    most: 900,
  },
  'reservoir-volume': {
    label: text('Reservoir volume', 'Su anbarının həcmi', 'حجم مخزن', 'Объём водохранилища'),
    units: ['million-m3'],
    change: 'fixed',
    topic: 'water',
    least: 2,
    most: 1600,
  },
  'irrigated-area': {
    label: text('Irrigated area', 'Suvarılan sahə', 'سطح آبیاری', 'Орошаемая площадь'),
    units: ['ha'],
    change: 'fixed',
    topic: 'water',
    least: 500,
    most: 90_000,
  },
  'dam-height': {
    label: text('Dam height', 'Bəndin hündürlüyü', 'ارتفاع سد', 'Высота плотины'),
    units: ['m'],
    change: 'fixed',
    topic: 'structure',
    least: 8,
    most: 120,
  },
  length: {
    label: text('Length', 'Uzunluq', 'طول', 'Длина'),
    units: ['km'],
    change: 'fixed',
    topic: 'structure',
    least: 0.2,
    most: 40,
    decimals: 1,
  },
  width: {
    label: text('Width', 'En', 'عرض', 'Ширина'),
    units: ['m'],
    change: 'fixed',
    topic: 'structure',
    least: 6,
    most: 35,
    decimals: 1,
  },
  'lane-count': {
    label: text('Lanes', 'Zolaqlar', 'خط عبور', 'Полосы'),
    units: ['count'],
    change: 'fixed',
    topic: 'structure',
    least: 2,
    most: 6,
  },
  'track-count': {
    label: text('Tracks', 'Yollar', 'خطوط', 'Пути'),
    units: ['count'],
    change: 'fixed',
    topic: 'structure',
    least: 1,
    most: 3,
  },
  'lorry-traffic': {
    label: text('Lorries a day', 'Gündə yük maşını', 'کامیون در روز', 'Грузовиков в день'),
    units: ['vehicles/day'],
    change: 'varies',
    topic: 'traffic',
    least: 20,
    most: 900,
    perYear: true,
  },
  'freight-capacity': {
    label: text('Freight capacity', 'Yük gücü', 'ظرفیت بار', 'Провозная способность'),
    units: ['million-tonnes'],
    change: 'fixed',
    topic: 'traffic',
    least: 0.5,
    most: 15,
    decimals: 1,
  },
  'cargo-carried': {
    label: text('Cargo carried', 'Daşınmış yük', 'بار جابه‌جاشده', 'Перевезено грузов'),
    units: ['tonnes'],
    change: 'varies',
    topic: 'traffic',
    least: 10_000,
    most: 900_000,
    perYear: true,
  },
  cost: {
    label: text('Cost', 'Dəyər', 'هزینه', 'Стоимость'),
    units: ['million-usd'],
    change: 'fixed',
    topic: 'money',
    least: 1,
    most: 400,
    decimals: 1,
  },
  'contract-value': {
    label: text('Value of the contract', 'Müqavilənin dəyəri', 'ارزش قرارداد', 'Сумма договора'),
    units: ['million-azn'],
    change: 'fixed',
    topic: 'money',
    least: 1,
    most: 300,
    decimals: 1,
  },
  'site-area': {
    label: text('Area of the site', 'Sahənin ölçüsü', 'مساحت محوطه', 'Площадь участка'),
    units: ['ha'],
    change: 'fixed',
    topic: 'land',
    least: 1,
    most: 900,
  },
  'people-employed': {
    label: text('People employed', 'İşçilər', 'شاغلان', 'Занятые'),
    units: ['people'],
    change: 'grows',
    topic: 'people',
    least: 20,
    most: 6000,
  },
  client: {
    label: text('Client', 'Sifarişçi', 'کارفرما', 'Заказчик'),
    units: ['text'],
    change: 'statement',
    topic: 'people',
    words: COMPANIES,
  },
  contractor: {
    label: text('Contractor', 'Podratçı', 'پیمانکار', 'Подрядчик'),
    units: ['text'],
    change: 'statement',
    topic: 'people',
    words: COMPANIES,
  },
  'yearly-flow': {
    label: text('Goods a year', 'İllik yük', 'کالا در سال', 'Грузы за год'),
    units: ['million-usd'],
    change: 'varies',
    topic: 'money',
    least: 200,
    most: 900,
    perYear: true,
  },
};

/** As `geodata/vocabulary` holds them. */
export function vocabulary() {
  const quantities = Object.entries(QUANTITIES).map(([id, { label, units, change, topic }]) => [
    id,
    { label, units, change, topic },
  ]);
  return { quantities: Object.fromEntries(quantities), items: {} };
}
