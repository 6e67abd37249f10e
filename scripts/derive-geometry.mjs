import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';

/** Writes the geometry that follows from the basemap; run it again whenever the basemap has been rebuilt. */
const root = process.cwd();
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, watch: null },
});
try {
  const { deriveGeometry } = await server.ssrLoadModule('/geodata/build/derive-geometry.ts');
  const files = deriveGeometry(root);
  for (const { file, content } of files) writeFileSync(join(root, file), content);
  console.log(`derived ${files.length} geometry files`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await server.close();
}
