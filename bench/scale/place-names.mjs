import { inEach, textsOf } from './texts.mjs';

/** The first halves of place names of the region. */
const BEGINNINGS = textsOf(`
  Kara|Qara|قره|Кара
  Ag|Ağ|آق|Аг
  Gyzyl|Qızıl|قزل|Гызыл
  Goy|Göy|گوی|Гёй
  Sary|Sarı|ساری|Сары
  Yashyl|Yaşıl|یاشیل|Яшыл
  Shah|Şah|شاه|Шах
  Bey|Bəy|بیگ|Бей
  Khan|Xan|خان|Хан
  Ali|Əli|علی|Али
  Hasan|Həsən|حسن|Гасан
  Huseyn|Hüseyn|حسین|Гусейн
  Ahmad|Əhməd|احمد|Ахмед
  Mahmud|Mahmud|محمود|Махмуд
  Abbas|Abbas|عباس|Аббас
  Ismayil|İsmayıl|اسماعیل|Исмаил
  Ibrahim|İbrahim|ابراهیم|Ибрагим
  Yusif|Yusif|یوسف|Юсиф
  Rustam|Rüstəm|رستم|Рустам
  Sohrab|Söhrab|سهراب|Сохраб
  Jafar|Cəfər|جعفر|Джафар
  Novruz|Novruz|نوروز|Новруз
  Mirza|Mirzə|میرزا|Мирза
  Molla|Molla|ملا|Молла
  Seyid|Seyid|سید|Сеид
  Haji|Hacı|حاجی|Гаджи
  Dash|Daş|داش|Даш
  Demir|Dəmir|دمیر|Демир
  Alma|Alma|آلما|Алма
  Nar|Nar|نار|Нар
  Tut|Tut|توت|Тут
  Chinar|Çinar|چنار|Чинар
  Govag|Qovaq|قواق|Говаг
  Soyud|Söyüd|سویود|Союд
  Gul|Gül|گل|Гюль
  Lala|Lalə|لاله|Лала
  Banovsha|Bənövşə|بنفشه|Бановша
  Ayna|Ayna|آینه|Айна
  Altun|Altun|آلتون|Алтун
  Gumush|Gümüş|گموش|Гюмюш
  Duz|Duz|دوز|Дуз
  Isti|İsti|ایستی|Исти
  Soyug|Soyuq|سویوق|Союг
  Buz|Buz|بوز|Буз
  Gar|Qar|قار|Гар
  Yel|Yel|یل|Ел
  Gun|Gün|گون|Гюн
  Ay|Ay|آی|Ай
  Ulduz|Ulduz|اولدوز|Улдуз
  Gurd|Qurd|قورد|Гурд
  Ayi|Ayı|آیی|Айы
  Maral|Maral|مارال|Марал
  Jeyran|Ceyran|جیران|Джейран
  Gartal|Qartal|قارتال|Гартал
  Lachin|Laçın|لاچین|Лачин
  Turaj|Turac|توراج|Турадж
  Deve|Dəvə|دوه|Деве
  At|At|آت|Ат
  Goyun|Qoyun|قویون|Гоюн
  Keklik|Kəklik|کبک|Кеклик
  Uzun|Uzun|اوزون|Узун
  Gysa|Qısa|قیسا|Гыса
  Derin|Dərin|درین|Дерин
  Enli|Enli|انلی|Енли
`);

/** The second halves. */
const ENDINGS = textsOf(`
  chay|çay|چای|чай
  su|su|سو|су
  bulag|bulaq|بلاغ|булаг
  gol|göl|گل|гёль
  dag|dağ|داغ|даг
  tapa|təpə|تپه|тепе
  dara|dərə|دره|дере
  duz|düz|دوز|дюз
  yal|yal|یال|ял
  gaya|qaya|قایا|гая
  dash|daş|داش|даш
  kend|kənd|کند|кенд
  abad|abad|آباد|абад
  lar|lar|لار|лар
  ly|lı|لو|лы
  gala|qala|قلعه|гала
  oba|oba|اوبا|оба
  yurd|yurd|یورد|юрд
  bag|bağ|باغ|баг
  arkh|arx|آرخ|арх
  kechid|keçid|گذر|кечид
  yol|yol|یول|ёл
  bazar|bazar|بازار|базар
  kand|kand|کان|канд
`);

/** What tells two places of the same name apart. */
const QUALIFIERS = textsOf(`
  Upper|Yuxarı|بالا|Верхний
  Lower|Aşağı|پایین|Нижний
  Great|Böyük|بزرگ|Большой
  Little|Kiçik|کوچک|Малый
  Old|Köhnə|کهنه|Старый
  New|Yeni|نو|Новый
`);

/** Persian puts the qualifier last. @param {import('./random.mjs').Random} random */
export function placeName(random) {
  const beginning = random.pick(BEGINNINGS);
  const ending = random.pick(ENDINGS);
  const qualifier = random.chance(0.4) ? random.pick(QUALIFIERS) : null;
  return inEach((language) => {
    // A half-space keeps the two Persian halves one word.
    const place = beginning[language] + (language === 'fa' ? '\u200c' : '') + ending[language];
    if (qualifier === null) return place;
    return language === 'fa' ? `${place} ${qualifier.fa}` : `${qualifier[language]} ${place}`;
  });
}

/** An id of the data made of English words. @param {string} words */
export const idOf = (words) =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
