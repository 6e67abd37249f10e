import DMS from 'geographiclib-dms';
import { forward } from 'mgrs';
import { fromLatLon } from 'utm';
import type { Position } from '#core/position.ts';

/** A position in the notations of maps and instruments; UTM and its grid end near the poles. */
export interface PositionNotations {
  readonly dms: string;
  readonly utm: string | null;
  readonly mgrs: string | null;
}

export function positionNotations(position: Position): PositionNotations {
  const [longitude, latitude] = position;
  const dms = [
    DMS.Encode(latitude, DMS.SECOND, 1, DMS.LATITUDE),
    DMS.Encode(longitude, DMS.SECOND, 1, DMS.LONGITUDE),
  ]
    .map((angle) =>
      angle
        .replace(/^0+(?=\d)/, '')
        .replace("'", '′')
        .replace('"', '″'),
    )
    .join(' ');
  const isInUtm = latitude >= -80 && latitude <= 84;
  return {
    dms,
    utm: isInUtm ? inUtm(position) : null,
    mgrs: isInUtm
      ? forward([longitude, latitude]).replace(/^(\d+\w)(\w\w)(\d{5})(\d{5})$/, '$1 $2 $3 $4')
      : null,
  };
}

/** Zone and band, easting, northing: `38S 563000 4390000`. */
function inUtm([longitude, latitude]: Position): string {
  const { easting, northing, zoneNum, zoneLetter } = fromLatLon(latitude, longitude);
  return `${zoneNum}${zoneLetter} ${Math.round(easting)} ${Math.round(northing)}`;
}
