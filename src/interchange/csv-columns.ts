/** What a column holds; the place of each in a row, or null. */
export interface PositionColumns {
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly elevation: number | null;
  readonly wkt: number | null;
}

/** Headings in English, Azerbaijani, Persian and Russian, folded as `folded` does. */
const LONGITUDE = [
  'lon',
  'lng',
  'long',
  'longitude',
  'x',
  'xcoord',
  'easting',
  'uzunluq',
  'uzunlug',
  'uzunlugdairesi',
  'cografiuzunluq',
  'طول',
  'طولجغرافیایی',
  'boylam',
  'долгота',
  'долг',
  'вд',
];
const LATITUDE = [
  'lat',
  'latitude',
  'y',
  'ycoord',
  'northing',
  'enlik',
  'enlikdairesi',
  'en',
  'cografienlik',
  'عرض',
  'عرضجغرافیایی',
  'enlem',
  'широта',
  'шир',
  'сш',
];
const ELEVATION = [
  'ele',
  'elevation',
  'alt',
  'altitude',
  'z',
  'height',
  'hundurluk',
  'yukseklik',
  'ارتفاع',
  'высота',
];
const WKT = ['wkt', 'geom', 'geometry', 'thegeom', 'shape', 'wktgeom'];

/** Which columns say where something is, by their headings; null where none do. */
export function positionColumns(headings: readonly string[]): PositionColumns | null {
  const plain = headings.map(folded);
  const find = (names: readonly string[]) => {
    const exact = plain.findIndex((heading) => names.includes(heading));
    return exact < 0 ? null : exact;
  };
  const columns = {
    longitude: find(LONGITUDE),
    latitude: find(LATITUDE),
    elevation: find(ELEVATION),
    wkt: find(WKT),
  };
  if (columns.wkt === null && (columns.longitude === null || columns.latitude === null)) return null;
  return columns;
}

/** Longer ones are sentences, and long enough to keep the search for brackets busy for minutes. */
const LONGEST_HEADING = 100;

/** Lower case, without marks, blanks, units in brackets and Arabic forms of Persian letters. */
function folded(heading: string): string {
  return heading
    .slice(0, LONGEST_HEADING)
    .replace(/\([^)]*\)|\[[^\]]*\]/g, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ə/g, 'e')
    .replace(/ı/g, 'i')
    .replace(/ي/g, 'ی')
    .replace(/[^\p{L}\d]/gu, '');
}

/** The digits of Persian and Arabic, in the order of their values. */
const EASTERN_DIGITS = '۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩';

/** Far more digits than any position has. */
const LONGEST_NUMBER = 60;

/** A number as people of the region write it, with a decimal comma too; NaN where it is none. */
export function numberIn(cell: string): number {
  const written = cell.trim();
  if (written.length > LONGEST_NUMBER) return Number.NaN;
  const plain = written
    .replace(/[۰-۹٠-٩]/g, (digit) => String(EASTERN_DIGITS.indexOf(digit) % 10))
    .replace(/[٫,]/g, '.')
    .replace(/\u2212/g, '-')
    .replace(/\s*°$/, '');
  return /^[-+]?(\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
}
