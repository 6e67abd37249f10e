/** @typedef {{name_en: string, name_az: string, name_fa: string, name_ru: string}} Names */

/** @returns {Names} */
const names = (name_en, name_az, name_fa, name_ru) => ({ name_en, name_az, name_fa, name_ru });

// Only the proper name: the map letters rivers without the word "river".
const RIVERS = {
  araz: names('Araz', 'Araz', 'ارس', 'Аракс'),
  'araz-lower': names('Araz', 'Araz', 'ارس', 'Аракс'),
  astarachay: names('Astarachay', 'Astaraçay', 'آستاراچای', 'Астарачай'),
  bolgarchay: names('Bolgarchay', 'Bolqarçay', 'بالهارود', 'Болгарчай'),
  kura: names('Kura', 'Kür', 'کورا', 'Кура'),
  talkheh: names('Talkheh Rud', 'Acıçay', 'تلخه‌رود', 'Аджичай'),
  'sefid-rud': names('Sefid Rud', 'Sefidrud', 'سفیدرود', 'Сефидруд'),
  'qezel-owzan': names('Qezel Owzan', 'Qızılüzən', 'قزل‌اوزن', 'Кызылузен'),
  atrek: names('Atrek', 'Ətrək', 'اترک', 'Атрек'),
  tigris: names('Tigris', 'Dəclə', 'دجله', 'Тигр'),
  volga: names('Volga', 'Volqa', 'ولگا', 'Волга'),
};

const LAKES = {
  caspian: names('Caspian Sea', 'Xəzər dənizi', 'دریای خزر', 'Каспийское море'),
  urmia: names('Lake Urmia', 'Urmiya gölü', 'دریاچه ارومیه', 'Урмия'),
  sevan: names('Lake Sevan', 'Sevan (Göyçə) gölü', 'دریاچه سوان', 'Севан'),
  van: names('Lake Van', 'Van gölü', 'دریاچه وان', 'Ван'),
  garabogazkol: names('Garabogazköl', 'Qaraboğazgöl', 'قره‌بغازگل', 'Кара-Богаз-Гол'),
  mingachevir: names(
    'Mingachevir Reservoir',
    'Mingəçevir su anbarı',
    'دریاچه سد مینگه‌چویر',
    'Мингечевирское водохранилище',
  ),
  shamkir: names('Shamkir Reservoir', 'Şəmkir su anbarı', 'دریاچه سد شمکیر', 'Шамкирское водохранилище'),
  yenikend: names(
    'Yenikend Reservoir',
    'Yenikənd su anbarı',
    'دریاچه سد ینی‌کند',
    'Еникендское водохранилище',
  ),
  'araz-reservoir': names('Araz Reservoir', 'Araz su anbarı', 'دریاچه سد ارس', 'Араксинское водохранилище'),
  'khudaferin-reservoir': names(
    'Khudaferin Reservoir',
    'Xudafərin su anbarı',
    'دریاچه سد خداآفرین',
    'Худаферинское водохранилище',
  ),
  'giz-galasi-reservoir': names(
    'Giz Galasi Reservoir',
    'Qız Qalası su anbarı',
    'دریاچه سد قیز قلعه‌سی',
    'водохранилище Гыз Галасы',
  ),
  sarisu: names('Lake Sarisu', 'Sarısu gölü', 'دریاچه ساری‌سو', 'Сарысу'),
  aghgol: names('Lake Aghgol', 'Ağgöl', 'دریاچه آق‌گل', 'Аггёль'),
  hajigabul: names('Lake Hajigabul', 'Hacıqabul gölü', 'دریاچه حاجی‌قبول', 'Аджикабул'),
  akhurian: names('Akhurian Reservoir', 'Axuryan su anbarı', 'دریاچه سد آخوریان', 'Ахурянское водохранилище'),
  childir: names('Lake Çıldır', 'Çıldır gölü', 'دریاچه چلدر', 'Чылдыр'),
  ercek: names('Lake Erçek', 'Erçək gölü', 'دریاچه ارچک', 'Эрчек'),
  paravani: names('Lake Paravani', 'Paravani gölü', 'دریاچه پاراوانی', 'Паравани'),
  tsalka: names('Tsalka Reservoir', 'Tsalka su anbarı', 'دریاچه سد تسالکا', 'Цалкинское водохранилище'),
  'sefid-rud-reservoir': names(
    'Sefid Rud Reservoir',
    'Sefidrud su anbarı',
    'دریاچه سد سفیدرود',
    'Сефидрудское водохранилище',
  ),
  bukan: names('Bukan Reservoir', 'Bukan su anbarı', 'دریاچه سد بوکان', 'Буканское водохранилище'),
  taleqan: names('Taleqan Reservoir', 'Talekan su anbarı', 'دریاچه سد طالقان', 'Талеканское водохранилище'),
  dukan: names('Lake Dukan', 'Dukan gölü', 'دریاچه دوکان', 'Дукан'),
  darbandikhan: names('Lake Darbandikhan', 'Dərbəndixan gölü', 'دریاچه دربندیخان', 'Дербендихан'),
  namak: names('Namak Lake', 'Nəmək gölü', 'دریاچه نمک', 'Немек'),
};

/** @param {keyof typeof RIVERS} id @returns {Names} */
export const riverNames = (id) => RIVERS[id];

/** @param {string} id @returns {Names | undefined} none for the small ones whose four names are not known */
export const lakeNames = (id) => LAKES[id];
