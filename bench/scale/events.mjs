import { anyDay } from './days.mjs';
import { inEach, textsOf } from './texts.mjs';

const CATEGORIES = [
  'summit',
  'commission',
  'diplomacy',
  'agreement',
  'works',
  'opening',
  'province',
  'trade',
  'security',
];

const TITLES = textsOf(`
  The sides meet about|Tərəflər görüşdü:|دیدار دربارهٔ|Встреча сторон:
  Works inspected:|İşlər yoxlanıldı:|بازدید از|Осмотр работ:
  Contract signed:|Müqavilə imzalandı:|امضای قرارداد|Подписан договор:
  Opened:|Açıldı:|گشایش|Открытие:
  Delay admitted:|Gecikmə etiraf olundu:|تأخیر در|Признана задержка:
`);

/**
 * @param {import('./claims.mjs').World} world
 * @param {readonly { id: string, name: import('./texts.mjs').Text }[]} projects
 * @param {number} count
 */
export function makeEvents({ random, sources, people }, projects, count) {
  return Array.from({ length: count }, (_, i) => {
    const about = random.sample(projects.slice(0, 2000), random.integer(1, 3));
    const title = random.pick(TITLES);
    return {
      id: `event-${i + 1}`,
      date: anyDay(random),
      category: random.pick(CATEGORIES),
      title: inEach((language) => `${title[language]} ${about[0].name[language]}`),
      projects: about.map(({ id }) => id),
      people: random.sample(people, random.integer(0, 3)).map(({ id }) => id),
      sources: random.sample(sources, random.integer(1, 2)).map(({ id }) => id),
    };
  });
}
