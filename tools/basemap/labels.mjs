/**
 * Lettering of countries and seas: id, rank, name in English, Azerbaijani, Persian and Russian, and where it stands.
 * Positions are ours, chosen for the lettering to fall inside.
 * @typedef {[id: string, rank: number, en: string, az: string, fa: string, ru: string, at: [number, number]]} Label
 */

/** @type {Label[]} the id is the ISO 3166-1 code */
export const COUNTRIES = [
  ['AZ', 1, 'Azerbaijan', 'Azərbaycan', 'جمهوری آذربایجان', 'Азербайджан', [47.75, 40.45]],
  ['IR', 1, 'Iran', 'İran', 'ایران', 'Иран', [53.6, 33.0]],
  ['AM', 2, 'Armenia', 'Ermənistan', 'ارمنستان', 'Армения', [44.75, 40.42]],
  ['GE', 2, 'Georgia', 'Gürcüstan', 'گرجستان', 'Грузия', [43.4, 42.15]],
  ['TR', 1, 'Türkiye', 'Türkiyə', 'ترکیه', 'Турция', [36.5, 39.1]],
  ['RU', 1, 'Russia', 'Rusiya', 'روسیه', 'Россия', [45.0, 53.6]],
  ['KZ', 1, 'Kazakhstan', 'Qazaxıstan', 'قزاقستان', 'Казахстан', [65.5, 48.2]],
  ['TM', 2, 'Turkmenistan', 'Türkmənistan', 'ترکمنستان', 'Туркмения', [58.9, 39.4]],
  ['UZ', 2, 'Uzbekistan', 'Özbəkistan', 'ازبکستان', 'Узбекистан', [63.4, 41.6]],
  ['TJ', 4, 'Tajikistan', 'Tacikistan', 'تاجیکستان', 'Таджикистан', [71.0, 38.5]],
  ['KG', 4, 'Kyrgyzstan', 'Qırğızıstan', 'قرقیزستان', 'Киргизия', [74.6, 41.5]],
  ['AF', 2, 'Afghanistan', 'Əfqanıstan', 'افغانستان', 'Афганистан', [65.8, 33.8]],
  ['PK', 2, 'Pakistan', 'Pakistan', 'پاکستان', 'Пакистан', [69.0, 29.6]],
  ['IN', 1, 'India', 'Hindistan', 'هند', 'Индия', [78.6, 22.6]],
  ['CN', 1, 'China', 'Çin', 'چین', 'Китай', [102.5, 35.0]],
  ['IQ', 2, 'Iraq', 'İraq', 'عراق', 'Ирак', [43.5, 32.6]],
  ['SY', 3, 'Syria', 'Suriya', 'سوریه', 'Сирия', [38.4, 35.1]],
  ['SA', 2, 'Saudi Arabia', 'Səudiyyə Ərəbistanı', 'عربستان سعودی', 'Саудовская Аравия', [44.5, 24.2]],
  ['AE', 3, 'United Arab Emirates', 'Birləşmiş Ərəb Əmirlikləri', 'امارات متحده عربی', 'ОАЭ', [54.2, 23.6]],
  ['OM', 3, 'Oman', 'Oman', 'عمان', 'Оман', [56.3, 20.8]],
  ['YE', 3, 'Yemen', 'Yəmən', 'یمن', 'Йемен', [47.6, 15.7]],
  ['KW', 5, 'Kuwait', 'Küveyt', 'کویت', 'Кувейт', [47.6, 29.2]],
  ['QA', 5, 'Qatar', 'Qətər', 'قطر', 'Катар', [51.2, 25.3]],
  ['EG', 2, 'Egypt', 'Misir', 'مصر', 'Египет', [29.6, 26.8]],
  ['UA', 2, 'Ukraine', 'Ukrayna', 'اوکراین', 'Украина', [31.6, 49.1]],
  ['BY', 3, 'Belarus', 'Belarus', 'بلاروس', 'Белоруссия', [28.0, 53.4]],
  ['PL', 3, 'Poland', 'Polşa', 'لهستان', 'Польша', [19.4, 52.1]],
  ['RO', 3, 'Romania', 'Rumıniya', 'رومانی', 'Румыния', [24.8, 45.9]],
  ['BG', 3, 'Bulgaria', 'Bolqarıstan', 'بلغارستان', 'Болгария', [25.2, 42.6]],
  ['GR', 3, 'Greece', 'Yunanıstan', 'یونان', 'Греция', [22.0, 39.4]],
  ['FI', 3, 'Finland', 'Finlandiya', 'فنلاند', 'Финляндия', [26.2, 62.8]],
];

/** @type {Label[]} */
export const SEAS = [
  ['caspian', 1, 'Caspian Sea', 'Xəzər dənizi', 'دریای خزر', 'Каспийское море', [50.7, 40.0]],
  ['black-sea', 1, 'Black Sea', 'Qara dəniz', 'دریای سیاه', 'Чёрное море', [34.4, 43.3]],
  ['persian-gulf', 1, 'Persian Gulf', 'Fars körfəzi', 'خلیج فارس', 'Персидский залив', [51.3, 27.0]],
  ['gulf-of-oman', 2, 'Gulf of Oman', 'Oman körfəzi', 'دریای عمان', 'Оманский залив', [58.9, 24.7]],
  ['arabian-sea', 1, 'Arabian Sea', 'Ərəb dənizi', 'دریای عرب', 'Аравийское море', [64.5, 17.0]],
  ['hormuz', 4, 'Strait of Hormuz', 'Hörmüz boğazı', 'تنگه هرمز', 'Ормузский пролив', [56.6, 26.55]],
  ['red-sea', 2, 'Red Sea', 'Qırmızı dəniz', 'دریای سرخ', 'Красное море', [37.8, 21.0]],
  [
    'mediterranean',
    1,
    'Mediterranean Sea',
    'Aralıq dənizi',
    'دریای مدیترانه',
    'Средиземное море',
    [29.2, 34.3],
  ],
  ['aegean', 3, 'Aegean Sea', 'Egey dənizi', 'دریای اژه', 'Эгейское море', [25.2, 38.6]],
  ['azov', 3, 'Sea of Azov', 'Azov dənizi', 'دریای آزوف', 'Азовское море', [36.6, 46.1]],
  ['baltic', 2, 'Baltic Sea', 'Baltik dənizi', 'دریای بالتیک', 'Балтийское море', [19.6, 57.4]],
  ['indian-ocean', 1, 'Indian Ocean', 'Hind okeanı', 'اقیانوس هند', 'Индийский океан', [70.0, -4.0]],
];
