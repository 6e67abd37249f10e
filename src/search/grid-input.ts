import { forward, toPoint } from 'mgrs';
import { toLatLon } from 'utm';
import type { CoordinateReading } from './search-answer.ts';

const MGRS = /^(\d{1,2})([C-HJ-NP-X])([A-HJ-NP-Z]{2})((?:\d\d){1,5})$/;

/** A cell of the military grid stands for its middle. */
export function readMgrs(text: string): CoordinateReading[] {
  const cell = text
    .toUpperCase()
    .replace(/^MGRS:?/, '')
    .replace(/\s+/g, '');
  const [, zone, band, square, digits] = MGRS.exec(cell) ?? [];
  if (zone === undefined || digits === undefined) return [];
  try {
    const [longitude, latitude] = toPoint(cell);
    // The package reads squares that its zone and band do not have; writing the position again shows them.
    const isThere = forward([longitude, latitude], 0) === `${Number(zone)}${band}${square}`;
    return isThere ? [{ notation: 'mgrs', position: [longitude, latitude], sense: null }] : [];
  } catch {
    return [];
  }
}

/** The zones in which Azerbaijan and Iran lie, with the one before them. */
const ZONES_OF_THE_REGION = [37, 38, 39, 40, 41] as const;

type Half = 'north' | 'south';
interface UtmText {
  readonly easting: number;
  readonly northing: number;
  readonly zone: number | null;
  readonly band: string | null;
}

/**
 * UTM in any order of its parts. Without a zone every zone of the region is a reading; a letter S is a band of the north
 * to some and the southern half to others, so both are.
 */
export function readUtm(text: string): CoordinateReading[] {
  const parts = takeApart(text);
  if (parts === null) return [];
  const { zone, band } = parts;
  const zones = zone === null ? ZONES_OF_THE_REGION : [zone];
  const halves = zone === null ? (['north'] as const) : halvesOf(band);
  return zones.flatMap((number) =>
    halves.flatMap((half) => readingIn(parts, number, half, zones.length * halves.length > 1)),
  );
}

/** `563000 4390000`, `38S 563000 4390000`, `UTM zone 38 N, E 563000 m, N 4390000 m`. */
function takeApart(text: string): UtmText | null {
  const tokens = withLabelsJoined(text.toUpperCase())
    .replace(/\bUTM\b|\bWGS\s?84\b|\bZONE\b|زون|ЗОНА|\bZONA\b/g, ' ')
    .replace(/(\d)\s+M(?=[EN]?(?:[\s,;]|$))/g, '$1M')
    .split(/[\s,;]+/)
    .filter(Boolean);
  const metres = tokens.flatMap((token) => {
    const [, before = '', number, after = ''] =
      /^([EN]?)(\d{6,8}(?:\.\d+)?)(?:M?([EN])?|M)$/.exec(token) ?? [];
    return number === undefined ? [] : [{ number: Number(number), axis: before || after }];
  });
  const zoneText = tokens.filter((token) => !/\d{6}/.test(token)).join('');
  const [, zone, band] = /^(\d{1,2})([C-HJ-NP-X])?$/.exec(zoneText) ?? [];
  const [a, b, ...more] = metres;
  if (a === undefined || b === undefined || more.length > 0) return null;
  if (zoneText !== '' && (zone === undefined || Number(zone) < 1 || Number(zone) > 60)) return null;
  const isNorthingFirst = a.axis === 'N' || b.axis === 'E' || (a.axis === '' && a.number >= 1e6);
  const [easting, northing] = isNorthingFirst ? [b, a] : [a, b];
  if (easting.axis === 'N' || northing.axis === 'E') return null;
  return {
    easting: easting.number,
    northing: northing.number,
    zone: zone === undefined ? null : Number(zone),
    band: band ?? null,
  };
}

/** `E 563000 N 4390000`: only where both have a letter is it one of theirs; else it may be a band. */
function withLabelsJoined(text: string): string {
  const isLabelled = /E[\s:=]*\d{6}/.test(text) && /N[\s:=]*\d{6}/.test(text);
  return isLabelled ? text.replace(/\b([EN])[\s:=]+(?=\d{6})/g, '$1') : text;
}

function halvesOf(band: string | null): readonly Half[] {
  if (band === null || band === 'S') return ['north', 'south'];
  return band >= 'N' ? ['north'] : ['south'];
}

function readingIn(
  { easting, northing, band }: UtmText,
  zone: number,
  half: Half,
  isOneOfSeveral: boolean,
): CoordinateReading[] {
  try {
    const { latitude, longitude } = toLatLon(easting, northing, zone, undefined, half === 'north');
    if (band !== null && !isMeant(band, half, latitude)) return [];
    return [
      {
        notation: 'utm',
        position: [longitude, latitude],
        sense: isOneOfSeveral ? { type: 'zone', zone, half } : null,
      },
    ];
  } catch {
    return [];
  }
}

/** N and S may stand for a half of the world; every other letter, and S in the north, is a band of eight degrees. */
function isMeant(band: string, half: Half, latitude: number): boolean {
  if (band === 'N' || (band === 'S' && half === 'south')) return true;
  const south = -80 + 8 * 'CDEFGHJKLMNPQRSTUVWX'.indexOf(band);
  const north = band === 'X' ? 84 : south + 8;
  return latitude >= south && latitude < north;
}
