import './node-version.mjs';
import { BUILD_FOLDER, buildAtlas } from './build-atlas.mjs';
import { contentSecurityPolicy } from './content-security-policy.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureAvailable, explainListenError, readListenAddress } from './listen-address.mjs';
import { runMain } from './plain-error.mjs';

// Installs what is missing, builds for production, serves. Everything that can be wrong with the
// settings is checked before the slow part.
await runMain(async () => {
  const address = readListenAddress(process.env);
  const policy = contentSecurityPolicy(process.env.ATLAS_STYLE_URL, process.env.ATLAS_STYLE_HOSTS);
  await ensureAvailable(address);
  await ensureInstalled();
  console.log('Building Araz Atlas …');
  await buildAtlas();

  // Imported only now: the server needs a package that may just have been installed.
  const { startServer } = await import('./serve.mjs');
  const server = await startServer({ root: BUILD_FOLDER, ...address, policy }).catch((error) => {
    throw explainListenError(error, address);
  });
  console.log(`\nAraz Atlas is at ${server.url}  (Ctrl+C stops it)`);

  const stop = async () => {
    await server.close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
});
