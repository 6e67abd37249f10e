import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { z } from 'zod';
import { BASEMAP_SOURCES, RELIEF_SOURCES } from '#cartography/build-style.ts';
import { LANGUAGES } from '#core/language.ts';
import { type PublishedDataset, publishDataset } from '#dataset/publish.ts';
import { readBorders } from './borders/read-borders.ts';
import { type Download, makeDownloads } from './downloads.ts';
import { readDataVersion, readGeodata } from './read-geodata.ts';
import { readPlaces } from './read-places.ts';
import { makePages } from './static-pages/make-pages.ts';
import { parseSiteUrl } from './static-pages/site.ts';

const VIRTUAL_MODULE = 'virtual:atlas-data';
/** Where the ledger lies while developing. */
const DEV_LEDGER = 'ledger/';
const DEV_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  geojson: 'application/json',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml',
};

export interface AtlasDataOptions {
  /** Where the data lies, if not beside the application. Data from elsewhere gets no static pages: ten thousand projects would be forty thousand files. */
  readonly root?: string;
  /** The address of the site, for static pages and their previews. */
  readonly siteUrl?: string | undefined;
  /** The name of a function that gives a file of the build its address, where files have none of their own. */
  readonly addressFunction?: string | undefined;
}

/**
 * Puts the data into the build: validates the data below `root` (a problem stops the build), packs them as one file for the
 * first view and documents fetched one by one, publishes everything in `data/`, writes a page of plain HTML for each project, and
 * gives the application the addresses of all files through `virtual:atlas-data`, so that `src` never reaches into `geodata` itself.
 */
export function atlasData(options: AtlasDataOptions = {}): Plugin {
  let config: ResolvedConfig;
  let published: PublishedDataset;
  let downloads: readonly Download[];
  let pages: readonly Download[];
  const generated = (name: string) => join(config.root, '.generated', name);

  return {
    name: 'atlas-data',
    configResolved(resolved) {
      config = resolved;
    },
    buildStart() {
      const root = options.root ?? config.root;
      const parsed = readGeodata(root);
      published = publishDataset(
        parsed,
        readDataVersion(root),
        readPlaces(config.root),
        readBorders(config.root),
      );
      downloads = makeDownloads(config.root, parsed, published);
      pages =
        options.root === undefined ? makePages(config.root, published, parseSiteUrl(options.siteUrl)) : [];
      mkdirSync(join(config.root, '.generated'), { recursive: true });
      for (const [name, content] of mapFiles(published))
        writeFileSync(generated(name), JSON.stringify(content));
    },
    resolveId: (id) => (id === VIRTUAL_MODULE ? `\0${VIRTUAL_MODULE}` : undefined),
    load(id) {
      if (id !== `\0${VIRTUAL_MODULE}`) return undefined;
      const ledger = config.command === 'build' ? ledgerFolder(published) : DEV_LEDGER;
      return virtualModule(config.root, generated, ledger, options.addressFunction);
    },
    generateBundle() {
      const files = [...ledgerFiles(published, ledgerFolder(published)), ...downloads, ...pages];
      for (const { fileName, content } of files) this.emitFile({ type: 'asset', fileName, source: content });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const files = [...ledgerFiles(published, DEV_LEDGER), ...downloads, ...pages];
        const file = files.find(({ fileName }) => request.url === `/${fileName}`);
        if (file === undefined) return next();
        const type = DEV_TYPES[file.fileName.replace(/^.*\./, '')];
        if (type !== undefined) response.setHeader('content-type', type);
        response.end(file.content);
      });
    },
  };
}

/** All documents of the ledger change together, so that none ever meets one of another version. */
function ledgerFolder(published: PublishedDataset): string {
  const hash = createHash('sha256').update(JSON.stringify(published.documents));
  return `assets/ledger-${hash.digest('hex').slice(0, 10)}/`;
}

function ledgerFiles({ documents }: PublishedDataset, folder: string): Download[] {
  return Object.entries(documents).map(([name, document]) => ({
    fileName: `${folder}${name}.json`,
    content: JSON.stringify(document),
  }));
}

const ATLAS_FILES = LANGUAGES.map((language) => ({ language, name: `atlas-${language}.geojson` }));
const ERROR_AREAS_FILE = 'error-areas.geojson';

function mapFiles({ atlasFiles, errorAreas }: PublishedDataset): [name: string, content: unknown][] {
  return [
    ...ATLAS_FILES.map(({ language, name }): [string, unknown] => [name, atlasFiles[language]]),
    [ERROR_AREAS_FILE, errorAreas],
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

function virtualModule(
  root: string,
  generated: (name: string) => string,
  ledger: string,
  addressFunction = '',
): string {
  const basemap = join(root, 'geodata/basemap');
  const provenance = provenanceSchema.parse(
    JSON.parse(readFileSync(join(basemap, 'provenance.json'), 'utf8')),
  );
  const imports: string[] = [];
  /** The name under which the address of a file is imported. */
  const addressOf = (file: string) => {
    const name = `file${imports.length}`;
    imports.push(`import ${name} from ${JSON.stringify(`${file}?url`)};`);
    return name;
  };
  const vectors = BASEMAP_SOURCES.map(
    (id) => `${JSON.stringify(id)}: ${addressOf(join(basemap, `${id}.geojson`))}`,
  );
  const reliefs = RELIEF_SOURCES.map((id) => {
    const corners = provenance[`${id}.webp`]?.corners;
    const url = addressOf(join(basemap, `${id}.webp`));
    return `${JSON.stringify(id)}: { url: ${url}, corners: ${JSON.stringify(corners)} }`;
  });
  const projects = ATLAS_FILES.map(({ language, name }) => `${language}: ${addressOf(generated(name))}`);
  const errorAreas = addressOf(generated(ERROR_AREAS_FILE));
  return `${imports.join('\n')}
export const documentUrl = (name) => ${addressFunction}(${JSON.stringify(ledger)} + name + '.json');
export const vectors = { ${vectors.join(', ')} };
export const projects = { ${projects.join(', ')} };
export const errorAreas = ${errorAreas};
export const reliefs = { ${reliefs.join(', ')} };`;
}
