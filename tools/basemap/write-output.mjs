import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const OUTPUT = join(import.meta.dirname, '..', '..', 'geodata', 'basemap');

/** Compact, but one feature to a line, so that a diff shows which feature changed. @param {object[]} features */
export function collectionText(features) {
  const lines = features.map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

/** @param {string} file @param {string | Buffer} content */
export function writeOutput(file, content) {
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(join(OUTPUT, file), content);
}
