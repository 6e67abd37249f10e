/** Made by `geodata/build/vite-plugin.ts`: the addresses of all data files in this build. */
declare module 'virtual:atlas-data' {
  import type { StyleAssets } from '#cartography/build-style.ts';

  /** The folder of the ledger's documents, below the page. */
  export const ledgerUrl: string;
  export const vectors: StyleAssets['vectors'];
  export const projects: StyleAssets['projects'];
  export const errorAreas: StyleAssets['errorAreas'];
  export const reliefs: StyleAssets['reliefs'];
}
