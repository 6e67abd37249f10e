/** Made by `geodata/build/vite-plugin.ts`: the addresses of all data files in this build. */
declare module 'virtual:atlas-data' {
  import type { StyleAssets } from '#cartography/build-style.ts';
  import type { DocumentName } from '#dataset/documents.ts';

  /** Where a document of the ledger lies, relative to the page. */
  export function documentUrl(name: DocumentName): string;
  export const vectors: StyleAssets['vectors'];
  export const projects: StyleAssets['projects'];
  export const errorAreas: StyleAssets['errorAreas'];
  export const reliefs: StyleAssets['reliefs'];
}
