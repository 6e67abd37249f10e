import { startAtlas } from '#app/start-atlas.tsx';

startAtlas();
