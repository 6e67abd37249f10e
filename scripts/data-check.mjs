import { withSources } from './with-sources.mjs';

/** Validates geodata/ by itself, for authors: every problem at once with its file and path, or what there is. */
await withSources(async (load) => {
  const { readGeodata, readDataVersion } = await load('/geodata/build/read-geodata.ts');
  const { countDataset } = await load('/geodata/build/count-dataset.ts');
  try {
    const dataset = readGeodata(process.cwd());
    console.log(`geodata is valid, data version ${readDataVersion(process.cwd())}`);
    for (const [name, count] of Object.entries(countDataset(dataset))) console.log(`  ${name}: ${count}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
});
