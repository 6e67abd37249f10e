import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { z } from 'zod';
import { RELIEF_SOURCES, VECTOR_SOURCES } from '#cartography/build-style.ts';
import { type PublishedDataset, publishDataset } from '#dataset/publish.ts';
import { type Download, makeDownloads } from './downloads.ts';
import { readDataVersion, readGeodata } from './read-geodata.ts';

const VIRTUAL_MODULE = 'virtual:atlas-data';
/** Where the ledger lies while developing. */
const DEV_LEDGER = 'ledger/';

/**
 * Puts the data into the build: validates the data below `root` (a problem stops the build), packs them as an index and
 * documents fetched one by one, publishes everything in `data/`, and gives the application the addresses of all files
 * through `virtual:atlas-data`, so that `src` never reaches into `geodata` itself.
 */
export function atlasData(options: { readonly root?: string } = {}): Plugin {
  let config: ResolvedConfig;
  let published: PublishedDataset;
  let downloads: readonly Download[];
  const generated = (name: string) => join(config.root, '.generated', name);

  return {
    name: 'atlas-data',
    configResolved(resolved) {
      config = resolved;
    },
    buildStart() {
      const root = options.root ?? config.root;
      const parsed = readGeodata(root);
      published = publishDataset(parsed, readDataVersion(root));
      downloads = makeDownloads(config.root, parsed, published);
      mkdirSync(join(config.root, '.generated'), { recursive: true });
      writeFileSync(generated('projects.geojson'), JSON.stringify(published.features));
    },
    resolveId: (id) => (id === VIRTUAL_MODULE ? `\0${VIRTUAL_MODULE}` : undefined),
    load(id) {
      if (id !== `\0${VIRTUAL_MODULE}`) return undefined;
      const ledger = config.command === 'build' ? ledgerFolder(published) : DEV_LEDGER;
      return virtualModule(config.root, generated, ledger);
    },
    generateBundle() {
      const files = [...ledgerFiles(published, ledgerFolder(published)), ...downloads];
      for (const { fileName, content } of files) this.emitFile({ type: 'asset', fileName, source: content });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const files = [...ledgerFiles(published, DEV_LEDGER), ...downloads];
        const file = files.find(({ fileName }) => request.url === `/${fileName}`);
        if (file === undefined) return next();
        if (/json$/.test(file.fileName)) response.setHeader('content-type', 'application/json');
        response.end(file.content);
      });
    },
  };
}

/** All files of the ledger change together, so that an index never meets a document of another version. */
function ledgerFolder(published: PublishedDataset): string {
  const hash = createHash('sha256').update(JSON.stringify([published.atlas, published.documents]));
  return `assets/ledger-${hash.digest('hex').slice(0, 10)}/`;
}

function ledgerFiles({ atlas, documents }: PublishedDataset, folder: string): Download[] {
  return [
    { fileName: `${folder}index.json`, content: JSON.stringify(atlas) },
    ...Object.entries(documents).map(([name, document]) => ({
      fileName: `${folder}${name}.json`,
      content: JSON.stringify(document),
    })),
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

function virtualModule(root: string, generated: (name: string) => string, ledger: string): string {
  const basemap = join(root, 'geodata/basemap');
  const provenance = provenanceSchema.parse(
    JSON.parse(readFileSync(join(basemap, 'provenance.json'), 'utf8')),
  );
  const imports: string[] = [];
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
export const ledgerUrl = ${JSON.stringify(ledger)};
export const vectors = { ${vectors.join(', ')} };
export const reliefs = { ${reliefs.join(', ')} };`;
}
