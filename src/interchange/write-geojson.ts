import type { Position } from 'geojson';
import { decimalText, degreeText, type Exported, type ExportedFeature } from './exported-features.ts';
import type { Properties } from './properties.ts';

/** GeoJSON by RFC 7946, one feature a line, so that versions can be compared. */
export function writeGeoJson({ name, features }: Exported): string {
  const lines = Array.from(features, featureText);
  return `{"type":"FeatureCollection","name":${JSON.stringify(name)},"features":[\n${lines.join(',\n')}\n]}\n`;
}

function featureText({ geometry, properties }: ExportedFeature): string {
  const text = coordinatesText(geometry.coordinates);
  return `{"type":"Feature","properties":${propertiesText(properties)},"geometry":{"type":"${geometry.type}","coordinates":${text}}}`;
}

/** Written by hand: an object could not hold a property called `__proto__`. */
function propertiesText(properties: Properties): string {
  const members = properties.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return `{${members.join(',')}}`;
}

type Nested = Position | readonly Nested[];

function coordinatesText(coordinates: Nested): string {
  if (!isPosition(coordinates))
    return `[${coordinates.map((member) => coordinatesText(member as Nested)).join(',')}]`;
  const [x = 0, y = 0, z] = coordinates;
  const elevation = z === undefined ? '' : `,${decimalText(z, 3)}`;
  return `[${degreeText(x)},${degreeText(y)}${elevation}]`;
}

function isPosition(coordinates: Nested): coordinates is Position {
  return typeof coordinates[0] === 'number';
}
