import type { Position } from 'geojson';
import { decimalText, degreeText, type Exported, type ExportedFeature } from './exported-features.ts';
import { nameIn } from './properties.ts';
import { xmlEscaped } from './xml-text.ts';

/** KML 2.2 without any styling; properties stand in `ExtendedData`. */
export function writeKml({ name, features }: Exported): string {
  const placemarks = Array.from(features, placemark).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<name>${xmlEscaped(name)}</name>
${placemarks}</Document></kml>
`;
}

function placemark({ geometry, properties }: ExportedFeature): string {
  const name = nameIn(properties);
  const data = properties
    .filter(([property, value]) => value !== null && property !== 'name')
    .map(
      ([property, value]) =>
        `<Data name="${xmlEscaped(property)}"><value>${xmlEscaped(value)}</value></Data>`,
    );
  const extended = data.length > 0 ? `<ExtendedData>${data.join('')}</ExtendedData>` : '';
  const title = name === '' ? '' : `<name>${xmlEscaped(name)}</name>`;
  return `<Placemark>${title}${extended}${geometryText(geometry)}</Placemark>\n`;
}

function geometryText(geometry: ExportedFeature['geometry']): string {
  switch (geometry.type) {
    case 'Point':
      return point(geometry.coordinates);
    case 'MultiPoint':
      return multi(geometry.coordinates.map(point));
    case 'LineString':
      return line(geometry.coordinates);
    case 'MultiLineString':
      return multi(geometry.coordinates.map(line));
    case 'Polygon':
      return polygon(geometry.coordinates);
    case 'MultiPolygon':
      return multi(geometry.coordinates.map(polygon));
  }
}

function multi(members: readonly string[]): string {
  return `<MultiGeometry>${members.join('')}</MultiGeometry>`;
}

function point(position: Position): string {
  return `<Point>${coordinates([position])}</Point>`;
}

function line(positions: readonly Position[]): string {
  return `<LineString>${coordinates(positions)}</LineString>`;
}

function polygon(rings: readonly Position[][]): string {
  const boundaries = rings.map((ring, i) => {
    const side = i === 0 ? 'outerBoundaryIs' : 'innerBoundaryIs';
    return `<${side}><LinearRing>${coordinates(ring)}</LinearRing></${side}>`;
  });
  return `<Polygon>${boundaries.join('')}</Polygon>`;
}

function coordinates(positions: readonly Position[]): string {
  const tuples = positions.map(([x = 0, y = 0, z]) =>
    [degreeText(x), degreeText(y), ...(z === undefined ? [] : [decimalText(z, 3)])].join(','),
  );
  return `<coordinates>${tuples.join(' ')}</coordinates>`;
}
