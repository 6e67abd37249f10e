import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { z } from 'zod';
import { RELIEF_SOURCES, VECTOR_SOURCES } from '#cartography/build-style.ts';
import { type PublishedDataset, publishDataset } from '#dataset/publish.ts';
import { projectSchema } from '#dataset/schema.ts';
import { readGeodata } from './read-geodata.ts';

const VIRTUAL_MODULE = 'virtual:atlas-data';

/**
 * Puts the data into the build: validates `geodata/` (a problem stops the build), packs it for the application, publishes
 * `data/projects.geojson` and `data/atlas.schema.json`, and gives the application the addresses of all files through
 * `virtual:atlas-data`, so that `src` never reaches into `geodata` itself.
 */
export function atlasData(): Plugin {
  let config: ResolvedConfig;
  let published: PublishedDataset;
  const generated = (name: string) => join(config.root, '.generated', name);

  return {
    name: 'atlas-data',
    configResolved(resolved) {
      config = resolved;
    },
    buildStart() {
      published = publishDataset(readGeodata(config.root));
      mkdirSync(join(config.root, '.generated'), { recursive: true });
      writeFileSync(generated('atlas.json'), JSON.stringify(published.atlas));
      writeFileSync(generated('projects.geojson'), JSON.stringify(published.features));
    },
    resolveId: (id) => (id === VIRTUAL_MODULE ? `\0${VIRTUAL_MODULE}` : undefined),
    load(id) {
      return id === `\0${VIRTUAL_MODULE}` ? virtualModule(config.root, generated) : undefined;
    },
    generateBundle() {
      for (const [fileName, source] of publishedFiles(published))
        this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const file = publishedFiles(published).find(([fileName]) => request.url === `/${fileName}`);
        if (file === undefined) return next();
        response.setHeader('content-type', 'application/json');
        response.end(file[1]);
      });
    },
  };
}

function publishedFiles({ features }: PublishedDataset): [fileName: string, source: string][] {
  return [
    ['data/projects.geojson', JSON.stringify(features)],
    ['data/atlas.schema.json', JSON.stringify(z.toJSONSchema(projectSchema), null, 2)],
  ];
}

/** Only what the virtual module needs of `basemap/provenance.json`. */
const provenanceSchema = z.record(
  z.string(),
  z.object({
    corners: z
      .array(z.tuple([z.number(), z.number()]))
      .length(4)
      .optional(),
  }),
);

function virtualModule(root: string, generated: (name: string) => string): string {
  const basemap = join(root, 'geodata/basemap');
  const provenance = provenanceSchema.parse(
    JSON.parse(readFileSync(join(basemap, 'provenance.json'), 'utf8')),
  );
  const imports: string[] = [`import atlasUrl from ${JSON.stringify(`${generated('atlas.json')}?url`)};`];
  const vectors = VECTOR_SOURCES.map((id, i) => {
    const file = id === 'projects' ? generated('projects.geojson') : join(basemap, `${id}.geojson`);
    imports.push(`import vector${i} from ${JSON.stringify(`${file}?url`)};`);
    return `${JSON.stringify(id)}: vector${i}`;
  });
  const reliefs = RELIEF_SOURCES.map((id, i) => {
    imports.push(`import relief${i} from ${JSON.stringify(`${join(basemap, `${id}.webp`)}?url`)};`);
    const corners = provenance[`${id}.webp`]?.corners;
    return `${JSON.stringify(id)}: { url: relief${i}, corners: ${JSON.stringify(corners)} }`;
  });
  return `${imports.join('\n')}
export { atlasUrl };
export const vectors = { ${vectors.join(', ')} };
export const reliefs = { ${reliefs.join(', ')} };`;
}
