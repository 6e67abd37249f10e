import { join } from 'node:path';
import { atlasData } from '../../geodata/build/vite-plugin.ts';
import { PROJECT_ROOT } from '../../scripts/project-root.mjs';

// The root is the project's, because the plugin reads the data from there, unless the benchmark of growth names others.
export default {
  root: PROJECT_ROOT,
  configFile: false,
  base: './',
  publicDir: false,
  plugins: [atlasData(process.env.ATLAS_DATA_ROOT ? { root: process.env.ATLAS_DATA_ROOT } : {})],
  assetsInclude: ['**/*.geojson'],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    outDir: join(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: join(import.meta.dirname, 'index.html') },
  },
};
