import type { Position } from 'geojson';
import { decimalText, degreeText, type Exported, type ExportedFeature } from './exported-features.ts';
import type { PropertyValue } from './properties.ts';

/** With its mark, or spreadsheets read the file in another encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table: points with their position in columns, anything else with its geometry as WKT. What a spreadsheet would take
 * for a formula is quoted with an apostrophe.
 */
export function writeCsv({ features }: Exported): string {
  const all = [...features];
  const names = [...new Set(all.flatMap(({ properties }) => properties.map(([name]) => name)))];
  const isOnlyPoints = all.every(({ geometry }) => geometry.type === 'Point');
  const positionNames = isOnlyPoints ? ['longitude', 'latitude', 'elevation'] : ['wkt'];
  const own = new Set(positionNames);
  const headings = names.map((name) => (own.has(name.toLowerCase()) ? `${name}_` : name));
  const rows = all.map((feature) => {
    const values = new Map(feature.properties);
    return [...positionCells(feature, isOnlyPoints), ...names.map((name) => cell(values.get(name) ?? null))];
  });
  const lines = [[...positionNames, ...headings.map(cell)], ...rows].map((row) => `${row.join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

function positionCells({ geometry }: ExportedFeature, isOnlyPoints: boolean): string[] {
  if (!isOnlyPoints || geometry.type !== 'Point') return [`"${wktOf(geometry)}"`];
  const [x = 0, y = 0, z] = geometry.coordinates;
  return [degreeText(x), degreeText(y), z === undefined ? '' : decimalText(z, 3)];
}

/** Written here: the library writes tiny numbers with an exponent, which few programs read. */
function wktOf({ type, coordinates }: ExportedFeature['geometry']): string {
  const isRaised = hasElevation(coordinates);
  return `${type.toUpperCase()}${isRaised ? ' Z' : ''} ${nested(coordinates, isRaised, type === 'Point')}`;
}

type Nested = Position | readonly Nested[];

function hasElevation(coordinates: Nested): boolean {
  return isPosition(coordinates)
    ? coordinates.length > 2
    : (coordinates as readonly Nested[]).some(hasElevation);
}

function isPosition(coordinates: Nested): coordinates is Position {
  return typeof coordinates[0] === 'number';
}

function nested(coordinates: Nested, isRaised: boolean, isBracketed = false): string {
  if (!isPosition(coordinates))
    return `(${(coordinates as readonly Nested[]).map((member) => nested(member, isRaised)).join(', ')})`;
  const [x = 0, y = 0, z = 0] = coordinates;
  const text = [degreeText(x), degreeText(y), ...(isRaised ? [decimalText(z, 3)] : [])].join(' ');
  return isBracketed ? `(${text})` : text;
}

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i;

function cell(value: PropertyValue): string {
  const text = value === null ? '' : String(value);
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
