import proj4 from 'proj4';

/** Pulkovo 1942 to WGS 84, without which positions are about 100 m off. */
const PULKOVO_SHIFT = '+towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12';

/** The metres of the map itself. */
const WEB_MERCATOR = /^(3857|900913|102100|102113|3785)$/;

/**
 * The definition for proj4 of a reference system by its EPSG number: `''` for plain longitude and latitude on WGS 84,
 * null for one the atlas does not know.
 */
export function definitionOf(name: string): string | null {
  if (/CRS:?84$/i.test(name.trim()) || /WGS\s*_?84\s*$/i.test(name.trim())) return '';
  const code = /(\d{4,6})\s*$/.exec(name)?.[1];
  if (code === undefined) return null;
  if (code === '4326' || code === '4979') return '';
  if (WEB_MERCATOR.test(code)) return 'EPSG:3857';
  const number = Number(code);
  const [series, zone] = [Math.floor(number / 100), number % 100];
  if (series === 326 && zone >= 1 && zone <= 60)
    return `+proj=utm +zone=${zone} +datum=WGS84 +units=m +no_defs`;
  if (series === 327 && zone >= 1 && zone <= 60)
    return `+proj=utm +zone=${zone} +south +datum=WGS84 +units=m +no_defs`;
  if (number === 4284) return `+proj=longlat +ellps=krass ${PULKOVO_SHIFT} +no_defs`;
  if (series === 284 && zone >= 2 && zone <= 32)
    return `+proj=tmerc +lat_0=0 +lon_0=${zone * 6 - 3} +k=1 +x_0=${zone}500000 +y_0=0 +ellps=krass ${PULKOVO_SHIFT} +units=m +no_defs`;
  return null;
}

/** What a `.prj` file says, as a definition for proj4: `''` for WGS 84 itself, null where it cannot be read. */
export function definitionOfPrj(wkt: string): string | null {
  const text = wkt.trim();
  if (/^GEOGCS\[\s*"(GCS_)?WGS[_ ]?(19)?84/i.test(text)) return '';
  // The library knows the datum by name but not its shift.
  const shifted = /Pulkovo[_ ]?1942/i.test(text) && !/TOWGS84/i.test(text) ? withShift(text) : text;
  try {
    proj4(shifted, 'WGS84').forward([0, 0]);
    return shifted;
  } catch {
    return null;
  }
}

function withShift(wkt: string): string {
  return wkt.replace(
    /(DATUM\[\s*"[^"]*"\s*,\s*SPHEROID\[[^\]]*\])/i,
    '$1,TOWGS84[23.92,-141.27,-80.9,0,0.35,0.82,-0.12]',
  );
}

/** Turns positions into longitude and latitude on WGS 84, in place, from the vertex `first` on. */
export function reproject(coordinates: Float64Array, definition: string, first = 0): void {
  if (definition === '') return;
  const { forward } = proj4(definition, 'WGS84');
  for (let i = 2 * first; i < coordinates.length; i += 2) {
    const [longitude = Number.NaN, latitude = Number.NaN] = forward([
      coordinates[i] ?? 0,
      coordinates[i + 1] ?? 0,
    ]);
    coordinates[i] = longitude;
    coordinates[i + 1] = latitude;
  }
}
