import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { atlasData } from './geodata/build/vite-plugin.ts';

export default defineConfig({
  base: './',
  // ATLAS_STYLE_URL, set by an operator, is the one setting the application itself reads.
  envPrefix: ['VITE_', 'ATLAS_STYLE'],
  // ATLAS_DATA_ROOT lets the benchmark of scale build with a generated dataset; everyone else builds with geodata/.
  plugins: [
    react(),
    atlasData({
      ...(process.env.ATLAS_DATA_ROOT ? { root: process.env.ATLAS_DATA_ROOT } : {}),
      siteUrl: process.env.ATLAS_SITE_URL,
    }),
  ],
  build: {
    target: 'es2022',
    // A data: address would need a wider content security policy than the product is served with.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // The second page is the one that other sites may frame: hosts give it other headers.
      input: ['index.html', 'embed.html'],
      output: {
        codeSplitting: { groups: [{ name: 'maplibre', test: /node_modules[\\/]maplibre-gl/ }] },
      },
    },
  },
  assetsInclude: ['**/*.geojson'],
  // What this package gives Node.js names no exports; what it gives bundlers does.
  ssr: { noExternal: ['mgrs'] },
  test: {
    projects: ['unit', 'data', 'architecture'].map((name) => ({
      extends: true as const,
      test: { name, environment: 'node' as const, include: [`tests/${name}/**/*.test.{ts,tsx}`] },
    })),
  },
});
