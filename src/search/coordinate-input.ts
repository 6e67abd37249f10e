import { withAsciiDigits } from './ascii-digits.ts';
import { readDegrees } from './degrees-input.ts';
import { readMgrs, readUtm } from './grid-input.ts';
import type { CoordinateReading } from './search-answer.ts';

/** Longer texts are no coordinates. */
const LONGEST = 120;

/**
 * Every way a text can be read as a position: none where it is no position, several where more than one can be meant. It
 * never decides which.
 */
export function readCoordinates(text: string): CoordinateReading[] {
  const plain = withAsciiDigits(text.trim()).replaceAll('\u2212', '-');
  if (plain.length > LONGEST || !/\d/.test(plain)) return [];
  if (/^geo:/i.test(plain)) return readGeoUri(plain);
  const grid = [...readMgrs(plain), ...readUtm(plain)];
  return grid.length > 0 ? grid : readDegrees(plain);
}

const GEO_URI =
  /^geo:(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)(?:,-?\d+(?:\.\d+)?)?(?:;crs=([\w-]+))?(?:;[\w-]+(?:=[^;\s]*)?)*$/i;

/** RFC 5870: latitude first, on WGS 84 unless it says otherwise. */
function readGeoUri(text: string): CoordinateReading[] {
  const [, latitude, longitude, system = 'wgs84'] = GEO_URI.exec(text) ?? [];
  if (latitude === undefined || longitude === undefined || system.toLowerCase() !== 'wgs84') return [];
  if (Math.abs(Number(latitude)) > 90 || Math.abs(Number(longitude)) > 180) return [];
  return [{ notation: 'geo', position: [Number(longitude), Number(latitude)], sense: null }];
}
