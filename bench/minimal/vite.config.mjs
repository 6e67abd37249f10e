import { countriesModule } from './countries-module.mjs';

export default {
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [countriesModule()],
  build: { target: 'es2022', outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 1500 },
};
