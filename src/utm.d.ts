/** The package brings no types of its own. */
declare module 'utm' {
  /** @throws RangeError when a value lies outside what UTM defines. */
  export function toLatLon(
    easting: number,
    northing: number,
    zone: number,
    band: string | undefined,
    isNorth: boolean | undefined,
  ): { latitude: number; longitude: number };
  export function fromLatLon(
    latitude: number,
    longitude: number,
  ): { easting: number; northing: number; zoneNum: number; zoneLetter: string };
}
