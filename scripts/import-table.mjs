/**
 * Which folder may import what, besides itself: the one table behind `.dependency-cruiser.mjs`, compared by a test with
 * the table in ARCHITECTURE.md. Packages count in either form, `import type` included; `node` stands for the built-in
 * modules, `virtual:atlas-data` for the addresses of the data files that vite.config.ts supplies.
 * @typedef {{ folder: string, mayImport: readonly string[], packages: readonly string[] }} ImportRow
 * @type {readonly ImportRow[]}
 */
export const IMPORT_TABLE = [
  { folder: 'core', mayImport: [], packages: [] },
  {
    folder: 'geo',
    mayImport: ['core'],
    packages: ['@turf/jsts', '@turf/turf', 'geographiclib-geodesic', 'geojson'],
  },
  { folder: 'measure', mayImport: ['core', 'geo', 'dataset'], packages: ['flatbush'] },
  {
    folder: 'network',
    mayImport: ['core', 'geo', 'ledger', 'dataset'],
    packages: ['flatqueue'],
  },
  { folder: 'i18n', mayImport: ['core'], packages: ['use-intl'] },
  { folder: 'ledger', mayImport: ['core'], packages: ['zod'] },
  { folder: 'dataset', mayImport: ['core', 'geo', 'ledger'], packages: ['geojson', 'zod'] },
  {
    folder: 'cartography',
    mayImport: ['core', 'dataset'],
    packages: ['@maplibre/maplibre-gl-style-spec', 'geojson'],
  },
  {
    folder: 'interchange',
    mayImport: ['core'],
    packages: [
      '@maplibre/vt-pbf',
      '@placemarkio/check-geojson',
      '@tmcw/togeojson',
      '@xmldom/xmldom',
      'betterknown',
      'fflate',
      'flatbush',
      'geojson',
      'kdbush',
      'papaparse',
      'pptxgenjs',
      'proj4',
      'shpjs',
    ],
  },
  {
    folder: 'search',
    mayImport: ['core', 'geo', 'dataset'],
    packages: ['geographiclib-dms', 'mgrs', 'minisearch', 'utm'],
  },
  {
    folder: 'store',
    mayImport: ['core', 'ledger', 'dataset', 'measure', 'network', 'present'],
    packages: ['zod', 'zustand'],
  },
  { folder: 'present', mayImport: ['core'], packages: ['zod'] },
  {
    folder: 'map',
    mayImport: ['core', 'geo', 'measure', 'cartography'],
    packages: ['geojson', 'maplibre-gl'],
  },
  {
    folder: 'ui',
    mayImport: [
      'core',
      'i18n',
      'ledger',
      'dataset',
      'measure',
      'network',
      'search',
      'store',
      'cartography',
      'interchange',
      'present',
    ],
    packages: [
      '@base-ui/react',
      '@dnd-kit/*',
      '@fontsource/*',
      '@tanstack/react-virtual',
      'd3-scale',
      'lucide-react',
      'react',
      'uqr',
      'use-intl',
      'zustand',
    ],
  },
  {
    folder: 'app',
    mayImport: [
      'core',
      'geo',
      'i18n',
      'ledger',
      'dataset',
      'measure',
      'network',
      'search',
      'interchange',
      'cartography',
      'present',
      'store',
      'map',
      'ui',
    ],
    packages: [
      '@base-ui/react',
      '@fontsource/*',
      '@maplibre/maplibre-gl-style-spec',
      'idb-keyval',
      'mediabunny',
      'react',
      'react-dom',
      'use-intl',
      'virtual:atlas-data',
      'zustand',
    ],
  },
  { folder: 'service-worker', mayImport: ['core'], packages: ['workbox-precaching'] },
  { folder: 'main.ts', mayImport: ['app'], packages: [] },
  {
    folder: 'geodata/build',
    mayImport: ['core', 'geo', 'i18n', 'ledger', 'dataset', 'cartography', 'network', 'store'],
    packages: ['fflate', 'geojson', 'node', 'papaparse', 'use-intl', 'vite', 'zod'],
  },
];

/**
 * Where a row of the table lies in the repository.
 * @param {string} folder
 */
export function pathOfRow(folder) {
  return folder.includes('/') ? folder : `src/${folder}`;
}
