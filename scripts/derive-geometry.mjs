import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSources } from './with-sources.mjs';

/** Writes the geometry that follows from the basemap; run it again whenever the basemap has been rebuilt. */
await withSources(async (load) => {
  const root = process.cwd();
  const { deriveGeometry } = await load('/geodata/build/derive-geometry.ts');
  try {
    const files = deriveGeometry(root);
    for (const { file, content } of files) writeFileSync(join(root, file), content);
    console.log(`derived ${files.length} geometry files`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
});
