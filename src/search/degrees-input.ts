import DMS from 'geographiclib-dms';
import type { Position } from '#core/position.ts';
import { inDegreeSigns } from './degree-words.ts';
import type { CoordinateReading } from './search-answer.ts';

/** An angle in degrees, and of how many numbers it was made: degrees, minutes, seconds. */
interface Angle {
  readonly degrees: number;
  readonly pieces: number;
}

/** Two angles in decimal degrees or in degrees, minutes and seconds, in any of the four languages. */
export function readDegrees(text: string): CoordinateReading[] {
  const signs = inDegreeSigns(text);
  if (signs === null) return [];
  if (/[NSEW]/.test(signs)) return readHemispheres(signs);
  if (/[<>]/.test(signs)) return readLabelled(signs);
  return readBare(signs);
}

/** The letter stands before or behind its angle. */
const LEADING = /^([NSEW])\s*([^NSEW]+?)[\s,;]*([NSEW])\s*([^NSEW]+)$/;
const TRAILING = /^([^NSEW]+?)\s*([NSEW])[\s,;]*([^NSEW]+?)\s*([NSEW])$/;

function readHemispheres(signs: string): CoordinateReading[] {
  const [, a, b, c, d] = LEADING.exec(signs) ?? TRAILING.exec(signs) ?? [];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return [];
  const isLeading = LEADING.test(signs);
  const first = hemisphereAngle(isLeading ? b : a, isLeading ? a : b);
  const second = hemisphereAngle(isLeading ? d : c, isLeading ? c : d);
  if (first === null || second === null || first.axis === second.axis) return [];
  const [latitude, longitude] = first.axis === 'latitude' ? [first, second] : [second, first];
  return reading(latitude.degrees, longitude.degrees);
}

function hemisphereAngle(body: string, letter: string) {
  const plain = body.replace(/[<>]/g, '').trim();
  const angle = /[+-]/.test(plain[0] ?? '') ? null : readAngle(plain);
  if (angle === null) return null;
  const axis = letter === 'N' || letter === 'S' ? ('latitude' as const) : ('longitude' as const);
  return { axis, degrees: letter === 'S' || letter === 'W' ? -angle.degrees : angle.degrees };
}

function readLabelled(signs: string): CoordinateReading[] {
  const [, label, a, other, b] = /^([<>])([^<>]+?)[\s,;]*([<>])([^<>]+)$/.exec(signs) ?? [];
  const [first, second] = [readAngle(a?.trim() ?? ''), readAngle(b?.trim() ?? '')];
  if (first === null || second === null || label === other) return [];
  return label === '<' ? reading(first.degrees, second.degrees) : reading(second.degrees, first.degrees);
}

/** Without letters either may be the latitude, and a comma may part numbers or begin decimals. */
function readBare(signs: string): CoordinateReading[] {
  const readings = pairs(signs).flatMap(([a, b]): CoordinateReading[] => {
    const latitudeFirst = reading(a, b, { type: 'order', first: 'latitude' });
    const longitudeFirst = a === b ? [] : reading(b, a, { type: 'order', first: 'longitude' });
    return [...latitudeFirst, ...longitudeFirst];
  });
  const [only, ...others] = readings;
  return only !== undefined && others.length === 0 ? [{ ...only, sense: null }] : readings;
}

/** Every place where the text falls into two angles of the same make. */
function pairs(signs: string): (readonly [number, number])[] {
  const found = [...signs.matchAll(/\s*[,;]\s*|\s+|(?<=["'°])(?=[\d+-])/g)].flatMap((gap) => {
    const a = readAngle(signs.slice(0, gap.index));
    const b = readAngle(signs.slice(gap.index + gap[0].length));
    return a === null || b === null || a.pieces !== b.pieces ? [] : [[a.degrees, b.degrees] as const];
  });
  return found.filter(([a, b], i) => found.findIndex((pair) => pair[0] === a && pair[1] === b) === i);
}

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const ANGLE = new RegExp(
  String.raw`^([+-]?)${NUMBER}(?:(?:\s*[°:]\s*|\s+|-)${NUMBER}(?:(?:\s*[':]\s*|\s+|-)${NUMBER}\s*"?|\s*'?)|\s*°?)$`,
);

/** @returns null where it is no angle: minutes from 60 on, decimals before the last number, anything left over. */
function readAngle(text: string): Angle | null {
  const [, sign = '', ...numbers] = ANGLE.exec(text) ?? [];
  const pieces = numbers.filter((number) => number !== undefined).map((number) => number.replace(',', '.'));
  if (pieces.length === 0) return null;
  try {
    return { degrees: DMS.Decode(sign + pieces.join(':')).val, pieces: pieces.length };
  } catch {
    return null;
  }
}

function reading(
  latitude: number,
  longitude: number,
  sense: CoordinateReading['sense'] = null,
): CoordinateReading[] {
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return [];
  const position: Position = [longitude, latitude];
  return [{ notation: 'degrees', position, sense }];
}
