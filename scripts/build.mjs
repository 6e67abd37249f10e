import './node-version.mjs';
import { buildAtlas } from './build-atlas.mjs';
import { ensureInstalled } from './install.mjs';
import { runMain } from './plain-error.mjs';

await runMain(async () => {
  await ensureInstalled();
  await buildAtlas();
});
