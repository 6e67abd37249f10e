import type { Geometry } from 'geojson';
import type { FeatureTable } from './feature-table.ts';
import type { Properties } from './properties.ts';

/** A feature on its way into a file: longitude and latitude on WGS 84, with an elevation where it has one. */
export interface ExportedFeature {
  readonly geometry: Exclude<Geometry, { type: 'GeometryCollection' }>;
  readonly properties: Properties;
}

export interface Exported {
  /** What the whole is called. */
  readonly name: string;
  readonly features: Iterable<ExportedFeature>;
}

/** Everything a table still holds. */
export function* featuresOf(table: FeatureTable): Generator<ExportedFeature> {
  for (let feature = 0; feature < table.featureCount; feature += 1) {
    if (table.isDropped(feature)) continue;
    yield { geometry: table.geometryOf(feature), properties: table.propertiesOf(feature) };
  }
}

/** A degree to nine decimals, a tenth of a millimetre, without zeros at the end. */
export function degreeText(degrees: number): string {
  return decimalText(degrees, 9);
}

/** Never in the form 1e-7, which not every program reads. */
export function decimalText(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  const plain = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return plain === '-0' ? '0' : plain;
}
