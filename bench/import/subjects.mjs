import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { PROJECT_ROOT } from '../../scripts/project-root.mjs';

/** The two pages that take the same file, and how each says that it is ready, and that the file is drawn. */
export const SUBJECTS = /** @type {const} */ ({
  atlas: {
    path: '/atlas/index.html?inspect#tool=files&map=6/38.5/49',
    input: 'input[type="file"]',
    isReady: () => document.getElementById('map-region')?.dataset.mapState === 'idle',
    isDrawn: () => {
      const row = document.querySelector('[data-import]');
      if (row?.getAttribute('data-import-state') === 'failed') throw new Error(row.textContent ?? '');
      const map = Reflect.get(window, 'atlas')?.map;
      return map?.getSource('imported-1') !== undefined && map.loaded() && map.areTilesLoaded();
    },
  },
  bare: {
    path: '/bare.html',
    input: '#file',
    isReady: () => document.documentElement.hasAttribute('data-ready'),
    isDrawn: () => document.documentElement.hasAttribute('data-drawn'),
  },
});

/**
 * Serves a build of the atlas below /atlas, MapLibre below /maplibre, and the bare page.
 * @param {string} buildFolder
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function serveSubjects(buildFolder) {
  const assets = { dev: true };
  const atlas = sirv(buildFolder, assets);
  const maplibre = sirv(join(PROJECT_ROOT, 'node_modules/maplibre-gl/dist'), assets);
  const bare = sirv(import.meta.dirname, assets);
  const http = createServer((request, response) => {
    const [, folder = '', rest = ''] = /^\/(atlas|maplibre)(\/.*)$/.exec(request.url ?? '') ?? [];
    if (folder !== '') request.url = rest;
    if (folder === 'atlas') atlas(request, response);
    else if (folder === 'maplibre') maplibre(request, response);
    else bare(request, response);
  });
  await new Promise((resolve) => http.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = http.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return { origin: `http://127.0.0.1:${port}`, close: () => http.close() };
}
