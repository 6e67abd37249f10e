import { createServer } from 'vite';

/** Validates geodata/ by itself, for authors: every problem with its file and path, or one line of counts. */
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, watch: null },
});
try {
  const { readGeodata } = await server.ssrLoadModule('/geodata/build/read-geodata.ts');
  const dataset = readGeodata(process.cwd());
  const featureCount = dataset.geometries.reduce((count, { value }) => count + value.features.length, 0);
  console.log(`geodata is valid: ${dataset.projects.length} projects, ${featureCount} features`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await server.close();
}
