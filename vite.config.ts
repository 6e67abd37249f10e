import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { atlasData } from './geodata/build/vite-plugin.ts';
import { offlinePack } from './scripts/offline-pack.mjs';
import { splitCatalogues } from './scripts/split-catalogues.mjs';
import { USB_ADDRESS_FUNCTION, usbBuild } from './scripts/usb-edition.mjs';

/** The page that other sites may frame is the atlas under another name, to which hosts can give other headers. */
function embedPage(): Plugin {
  return {
    name: 'embed-page',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        this.emitFile({ type: 'asset', fileName: 'embed.html', source: page.source });
      },
    },
  };
}

/** The edition in one file, which `scripts/build-usb-edition.mjs` puts together. */
const isUsbEdition = process.env.ATLAS_EDITION === 'usb';

export default defineConfig({
  base: './',
  // ATLAS_STYLE_URL, set by an operator, is the one setting the application itself reads.
  envPrefix: ['VITE_', 'ATLAS_STYLE'],
  // ATLAS_DATA_ROOT lets the benchmark of scale build with a generated dataset; everyone else builds with geodata/.
  plugins: [
    react(),
    splitCatalogues(),
    atlasData({
      ...(process.env.ATLAS_DATA_ROOT ? { root: process.env.ATLAS_DATA_ROOT } : {}),
      siteUrl: process.env.ATLAS_SITE_URL,
      addressFunction: isUsbEdition ? USB_ADDRESS_FUNCTION : undefined,
    }),
    // Generated data of a benchmark are for one visit.
    ...(isUsbEdition ? [usbBuild()] : [embedPage(), process.env.ATLAS_DATA_ROOT ? [] : offlinePack()]),
  ],
  build: {
    target: 'es2022',
    // A data: address would need a wider content security policy than the product is served with.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl/ },
            // Small and needed nearly everywhere: one file instead of a dozen of a hundred bytes.
            { name: 'core', test: /src[\\/]core[\\/]/ },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
          ],
        },
      },
    },
  },
  // Workers load what they need when they need it, too.
  worker: { format: 'es' },
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
