/**
 * Time zones of the countries whose borders are drawn. A line between two zones of the same country is no border,
 * so every zone of Russia and Kazakhstan near the region is here.
 */
const ZONES = {
  AF: ['Asia/Kabul'],
  AM: ['Asia/Yerevan'],
  AZ: ['Asia/Baku'],
  GE: ['Asia/Tbilisi'],
  IQ: ['Asia/Baghdad'],
  IR: ['Asia/Tehran'],
  KZ: ['Asia/Aqtau', 'Asia/Atyrau', 'Asia/Aqtobe', 'Asia/Oral', 'Asia/Qyzylorda', 'Asia/Almaty'],
  PK: ['Asia/Karachi'],
  RU: ['Europe/Moscow', 'Europe/Volgograd', 'Europe/Astrakhan', 'Europe/Saratov', 'Europe/Samara'],
  TM: ['Asia/Ashgabat'],
  TR: ['Europe/Istanbul'],
  UZ: ['Asia/Samarkand', 'Asia/Tashkent'],
};

export const COUNTRY_OF_ZONE = new Map(
  Object.entries(ZONES).flatMap(([country, zones]) => zones.map((zone) => [zone, country])),
);
