import type { BordersDocument } from '#dataset/borders-document.ts';
import { readBorders } from '../../../geodata/build/borders/read-borders.ts';

let borders: BordersDocument | undefined;

/** The borders as the build publishes them, made once. */
export function realBorders(): BordersDocument {
  borders ??= readBorders(process.cwd());
  return borders;
}
