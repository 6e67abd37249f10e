/** The countries the projects lie in or link, as ISO 3166 codes, those of the atlas's own region first. */
export const COUNTRIES = ['AZ', 'IR', 'AM', 'GE', 'TR', 'RU', 'KZ', 'TM', 'IN', 'BG', 'GR'] as const;
export type Country = (typeof COUNTRIES)[number];
