import { readFile } from 'node:fs/promises';
import { COMPILED_MESSAGES_ALIAS, compileMessages } from './compile-messages.mjs';

/** Texts that nothing of the first view says, by their first key. Whatever says them stands within `LaterTexts`. */
const LATER_TEXTS = [
  'authoring',
  'calibration',
  'clicker',
  'deckFile',
  'decks',
  'files',
  'film',
  'handout',
  'offline',
  'preflight',
  'present',
  'presenter',
  'routes',
];

const HALF = /^(.*\/i18n\/messages\/\w+\.json)\?(first|later)$/;

/**
 * Cuts each catalogue of texts in two: `?first` has what a first view may say, `?later` the rest. There is one file for
 * translators all the same. A build also compiles the texts.
 * @returns {import('vite').Plugin}
 */
export function splitCatalogues() {
  let isBuild = false;
  return {
    name: 'split-catalogues',
    enforce: 'pre',
    config(_config, { command }) {
      isBuild = command === 'build';
      return isBuild ? { resolve: { alias: [COMPILED_MESSAGES_ALIAS] } } : undefined;
    },
    async load(id) {
      const [, file, half] = HALF.exec(id) ?? [];
      if (file === undefined) return undefined;
      this.addWatchFile(file);
      const texts = Object.entries(JSON.parse(await readFile(file, 'utf8')));
      const isWanted = (/** @type {string} */ key) => LATER_TEXTS.includes(key) === (half === 'later');
      const wanted = Object.fromEntries(texts.filter(([key]) => isWanted(key)));
      return {
        code: `export default ${JSON.stringify(isBuild ? compileMessages(wanted) : wanted)};`,
        moduleType: 'js',
      };
    },
  };
}
