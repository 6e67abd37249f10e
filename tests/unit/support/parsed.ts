import { parseDataset } from '#dataset/parse-dataset.ts';
import type { ParsedDataset } from '#dataset/parsed-dataset.ts';
import { deepFreeze } from './deep-freeze.ts';
import { type SoundDataset, soundDataset } from './sound-dataset.ts';

/** The sound dataset after a change, validated and read-only. */
export function parsedAfter(change: (data: SoundDataset) => unknown = () => {}): ParsedDataset {
  const data = soundDataset();
  change(data);
  const result = parseDataset(data.files());
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return deepFreeze(result.dataset);
}
