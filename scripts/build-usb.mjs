import './node-version.mjs';
import { buildUsbEdition } from './build-usb-edition.mjs';
import { ensureInstalled } from './install.mjs';
import { runMain } from './plain-error.mjs';

await runMain(async () => {
  await ensureInstalled();
  const { page, bytes } = await buildUsbEdition();
  console.log(`\nThe edition in one file: ${page} (${(bytes / 1e6).toFixed(1)} MB)`);
});
