import { startAtlas } from '#app/start-atlas.ts';
import { trustOwnAddresses } from '#app/trusted-addresses.ts';

trustOwnAddresses();
startAtlas();
