import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { VitePWA } from 'vite-plugin-pwa';
import { webManifest } from './web-manifest.mjs';

/** What nobody needs without a network: what is taken away, pages for search engines, the picture for messengers. */
const NOT_KEPT = ['data/**', 'p/**', 'preview.jpg', 'sitemap.xml', 'robots.txt'];

/** No single file of the atlas is larger. */
const LARGEST_FILE_BYTES = 4 * 1024 * 1024;

/**
 * Makes the build installable and its service worker, which keeps every file the atlas can ask for as one version. Each file is
 * listed with the hash it must have, so that neither a damaged cache nor the login page of a hotel's network is taken for it.
 * @returns {import('vite').PluginOption[]}
 */
export function offlinePack() {
  let folder = '';
  return [
    {
      name: 'build-folder',
      configResolved({ root, build }) {
        folder = resolve(root, build.outDir);
      },
    },
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'service-worker.ts',
      // The application registers it itself: after the first view, and never with a reload that nobody has asked for.
      injectRegister: false,
      manifest: /** @type {any} */ (webManifest()),
      // The icons are for the system, which fetches them when somebody installs the atlas.
      includeManifestIcons: false,
      integration: {
        // What the plugin adds has no hash; the list below has all of it.
        beforeBuildServiceWorker({ injectManifest }) {
          injectManifest.additionalManifestEntries = [];
        },
      },
      injectManifest: {
        globPatterns: ['**/*.{html,js,mjs,css,json,geojson,webp,svg,webmanifest,woff2}'],
        globIgnores: [...NOT_KEPT, 'service-worker.js'],
        maximumFileSizeToCacheInBytes: LARGEST_FILE_BYTES,
        rollupFormat: 'iife',
        manifestTransforms: [(entries) => withHashes(entries, folder)],
      },
    }),
  ];
}

/**
 * @param {{ url: string, revision: string | null, size: number }[]} entries
 * @param {string} folder where the build lies
 */
async function withHashes(entries, folder) {
  const manifest = await Promise.all(
    entries.map(async ({ url, revision, size }) => {
      const content = await readFile(join(folder, url));
      return {
        url,
        // A name with a hash of the content in it never means anything else.
        revision: url.startsWith('assets/') ? null : revision,
        size,
        integrity: `sha256-${createHash('sha256').update(content).digest('base64')}`,
        bytes: content.length,
        downloadBytes: gzipSync(content).length,
      };
    }),
  );
  return { manifest, warnings: [] };
}
