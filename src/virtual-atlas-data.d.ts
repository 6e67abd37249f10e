/** Made by `geodata/build/vite-plugin.ts`: the addresses of all data files in this build. */
declare module 'virtual:atlas-data' {
  import type { StyleAssets } from '#cartography/build-style.ts';

  export const atlasUrl: string;
  export const vectors: StyleAssets['vectors'];
  export const reliefs: StyleAssets['reliefs'];
}
