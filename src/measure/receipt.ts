import { toAsciiNumbers } from '#core/digits.ts';
import type { Position } from '#core/position.ts';
import type { Measurement, Snap } from './measurement.ts';
import type { MeasuredResult } from './result.ts';

/** The words of a receipt, from the catalogue on screen. Figures come rounded and with their units. */
export interface ReceiptWords {
  readonly title: string;
  /** "length", "perimeter", "radius", "area". */
  label(
    of: 'length' | 'perimeter' | 'radius' | 'area' | 'azimuth' | 'points' | 'along' | 'countries',
  ): string;
  /** The value, and its uncertainty where there is one. */
  length(metres: number, uncertaintyMetres: number): string;
  area(squareMetres: number, uncertaintySquareMetres: number): string;
  degrees(azimuthDegrees: number): string;
  /** A share, as a range where a border leaves it open. */
  share(country: string, lengthMetres: number, leastMetres: number, mostMetres: number): string;
  /** What something that a vertex was put on is called. */
  nameOf(snap: Snap): string;
  /** "Geodesic on WGS 84 …", with the classes of what it rests on. */
  readonly method: string;
  readonly selfCrossing: string;
  /** "Araz Atlas, data 2026.11, day". */
  readonly origin: string;
}

/**
 * One block of Markdown that says what was measured, how, and how well: for a memo, a mail or a spreadsheet, so always in
 * ASCII digits. `link` opens the measurement again; null where it is too long for one.
 */
export function receiptOf(
  measurement: Measurement,
  result: MeasuredResult,
  words: ReceiptWords,
  link: string | null,
): string {
  const lines = [
    ...figuresOf(result, words),
    ...sharesOf(result, words),
    ...alongOf(result, words),
    words.method,
    `${words.label('points')}: ${measurement.vertices.map((vertex) => pointOf(vertex.position, vertex.snap, words)).join('; ')}`,
    ...(result.kind === 'area' && result.isSelfCrossing ? [words.selfCrossing] : []),
    words.origin,
  ];
  const items = lines.map((line) => `- ${plainLine(toAsciiNumbers(line))}`);
  return [
    `**${plainLine(toAsciiNumbers(words.title))}**`,
    '',
    ...items,
    ...(link === null ? [] : [`- <${link}>`]),
    '',
  ].join('\n');
}

function figuresOf(result: MeasuredResult, words: ReceiptWords): string[] {
  const { lengthMetres, uncertaintyMetres } = result;
  const length = words.length(lengthMetres, uncertaintyMetres);
  if (result.kind === 'line') return [`${words.label('length')}: **${length}**`];
  const area = `${words.label('area')}: **${words.area(result.areaSquareMetres, result.areaUncertaintySquareMetres)}**`;
  if (result.kind === 'area') return [area, `${words.label('perimeter')}: ${length}`];
  return [
    `${words.label('radius')}: **${length}**`,
    `${words.label('azimuth')}: ${words.degrees(result.azimuthDegrees)}`,
    area,
  ];
}

function sharesOf({ countries }: MeasuredResult, words: ReceiptWords): string[] {
  if (countries === null || countries.length === 0) return [];
  const shares = countries.map(({ country, lengthMetres, leastMetres, mostMetres }) =>
    words.share(country, lengthMetres, leastMetres, mostMetres),
  );
  return [`${words.label('countries')}: ${shares.join('; ')}`];
}

/** Each line of the atlas that legs follow, once. */
function alongOf({ legs }: MeasuredResult, words: ReceiptWords): string[] {
  const ids = new Set(legs.flatMap(({ follows }) => (follows === null ? [] : [follows.id])));
  if (ids.size === 0) return [];
  const names = [...ids].map((id) => words.nameOf({ type: 'alignment', id }));
  return [`${words.label('along')}: ${names.join('; ')}`];
}

/** As many decimals as are kept, without zeros at the end: latitude first, as people and maps read coordinates. */
function pointOf([longitude, latitude]: Position, snap: Snap | null, words: ReceiptWords): string {
  const name = snap === null ? '' : ` (${words.nameOf(snap)})`;
  return `${decimal(latitude)}, ${decimal(longitude)}${name}`;
}

/** Never "1e-7". */
function decimal(degrees: number): string {
  return degrees.toFixed(7).replace(/\.?0+$/, '');
}

/** Names are foreign text: they may not end the line or begin markup. */
function plainLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[<>`[\]\\]/g, '\\$&');
}
