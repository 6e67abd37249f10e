import '../../scripts/node-version.mjs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureNginx } from '../../scripts/ensure-nginx.mjs';
import { ensureInstalled } from '../../scripts/install.mjs';
import { PlainError, runMain } from '../../scripts/plain-error.mjs';
import { PROJECT_ROOT } from '../../scripts/project-root.mjs';
import { startNginx } from '../../scripts/start-nginx.mjs';
import { ensureWrk, errorCount, loadWith } from '../load/wrk.mjs';
import { reportOf } from './report.mjs';

const POINTS = 1_000_000;
const ZOOMS = /** @type {const} */ ([0, 11]);
const BOX = /** @type {const} */ ([44, 35, 54, 42]);
const CONNECTIONS = 1000;
const SECONDS = 10;
const ARCHIVE = 'points.pmtiles';

// Puts a million points into one PMTiles archive, reads tiles of it from nginx by ranges, and writes docs/tiles.md.
await runMain(async () => {
  await ensureInstalled();
  const [nginx, wrk] = [await ensureNginx(), await ensureWrk()];
  if (nginx === undefined)
    throw new PlainError('nginx is not to be had here. Debian has it as "nginx-light".');
  // Imported only now: these need packages that may just have been installed.
  const { pointTiles } = await import('./point-tiles.mjs');
  const { pmtilesOf } = await import('./write-pmtiles.mjs');
  const { readWalk } = await import('./read-walk.mjs');

  const folder = await mkdtemp(join(tmpdir(), 'araz-atlas-tiles-'));
  try {
    const startedAt = performance.now();
    const tiles = await pointTiles({ count: POINTS, zooms: ZOOMS, box: BOX });
    const metadata = { vector_layers: [{ id: 'imported', fields: {} }], attribution: 'Generated' };
    const archive = pmtilesOf({ tiles, zooms: ZOOMS, box: BOX, metadata });
    const makingSeconds = (performance.now() - startedAt) / 1000;
    await writeFile(join(folder, ARCHIVE), archive);
    const { url, close } = await startNginx({ command: nginx, root: folder });
    try {
      const address = url + ARCHIVE;
      const walk = await readWalk(address, ZOOMS);
      const load = await loadWith({
        command: wrk,
        url: address,
        connections: CONNECTIONS,
        threads: 1,
        seconds: SECONDS,
        range: walk.range,
      });
      const made = { points: POINTS, tiles: tiles.length, bytes: archive.length, makingSeconds };
      const result = {
        processors: cpus().length,
        connections: CONNECTIONS,
        seconds: SECONDS,
        made,
        walk,
        load,
      };
      await writeFile(join(PROJECT_ROOT, 'docs/tiles.json'), `${JSON.stringify(result, null, 2)}\n`);
      const text = reportOf(result);
      await writeFile(join(PROJECT_ROOT, 'docs/tiles.md'), text);
      console.log(text);
      if (errorCount(load.errors) > 0)
        throw new PlainError('nginx failed requests for a part of the archive.');
    } finally {
      await close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
