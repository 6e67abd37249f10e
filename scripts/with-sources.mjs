import { createServer } from 'vite';

/**
 * Runs `use` with a loader for TypeScript modules of the repository, so that plain Node scripts can call them.
 * @template T
 * @param {(load: (path: string) => Promise<Record<string, any>>) => Promise<T> | T} use
 * @returns {Promise<T>}
 */
export async function withSources(use) {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    // What this package gives Node.js names no exports; what it gives bundlers does.
    ssr: { noExternal: ['mgrs'] },
    server: { middlewareMode: true, watch: null },
  });
  try {
    return await use((path) => server.ssrLoadModule(path));
  } finally {
    await server.close();
  }
}
