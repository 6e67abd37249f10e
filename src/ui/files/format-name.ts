import type { FileFormat } from '#core/import-report.ts';

/** What the formats are called in every language. */
export const FORMAT_NAMES: Readonly<Record<FileFormat, string>> = {
  geojson: 'GeoJSON',
  kml: 'KML',
  gpx: 'GPX',
  csv: 'CSV',
  shapefile: 'Shapefile (zip)',
};
