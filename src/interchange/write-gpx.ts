import type { Position } from 'geojson';
import { decimalText, degreeText, type Exported, type ExportedFeature } from './exported-features.ts';
import { nameIn, type Properties } from './properties.ts';
import { xmlEscaped } from './xml-text.ts';

/** GPX 1.1: points as waypoints, lines as tracks. The format knows no areas; their rings become tracks that close. */
export function writeGpx({ name, features }: Exported): string {
  const waypoints: string[] = [];
  const tracks: string[] = [];
  for (const feature of features) {
    const { geometry, properties } = feature;
    if (geometry.type === 'Point') waypoints.push(waypoint(geometry.coordinates, properties));
    else if (geometry.type === 'MultiPoint')
      for (const position of geometry.coordinates) waypoints.push(waypoint(position, properties));
    else tracks.push(track(feature));
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Araz Atlas" xmlns="http://www.topografix.com/GPX/1/1">
<metadata><name>${xmlEscaped(name)}</name></metadata>
${waypoints.join('')}${tracks.join('')}</gpx>
`;
}

function waypoint(position: Position, properties: Properties): string {
  return `<wpt ${placeOf(position)}>${elevationOf(position)}${texts(properties)}</wpt>\n`;
}

function track({ geometry, properties }: ExportedFeature): string {
  const segments = segmentsOf(geometry).map(
    (positions) => `<trkseg>${positions.map(trackPoint).join('')}</trkseg>`,
  );
  return `<trk>${texts(properties)}${segments.join('')}</trk>\n`;
}

function segmentsOf(geometry: ExportedFeature['geometry']): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

function trackPoint(position: Position): string {
  return `<trkpt ${placeOf(position)}>${elevationOf(position)}</trkpt>`;
}

function placeOf([x = 0, y = 0]: Position): string {
  return `lat="${degreeText(y)}" lon="${degreeText(x)}"`;
}

function elevationOf([, , z]: Position): string {
  return z === undefined ? '' : `<ele>${decimalText(z, 3)}</ele>`;
}

/** Name and a description of all other properties, a line each; the order is the one the format prescribes. */
function texts(properties: Properties): string {
  const name = nameIn(properties);
  const lines = properties
    .filter(([property, value]) => value !== null && value !== '' && !(property === 'name' && value === name))
    .map(([property, value]) => (property === 'desc' ? String(value) : `${property}: ${value}`));
  const description = lines.length > 0 ? `<desc>${xmlEscaped(lines.join('\n'))}</desc>` : '';
  return `${name === '' ? '' : `<name>${xmlEscaped(name)}</name>`}${description}`;
}
