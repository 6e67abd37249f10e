import { startAtlas } from '#app/start-atlas.ts';

startAtlas();
