import { parseDataset } from '#dataset/parse-dataset.ts';
import { describeProblem } from '#dataset/problem.ts';
import { type SoundDataset, soundDataset } from './sound-dataset.ts';

export type Spoil = (data: SoundDataset) => unknown;

/** What is said of a sound dataset after it has been spoilt, in words. */
export function problemsAfter(spoil: Spoil): string[] {
  const data = soundDataset();
  spoil(data);
  return problemsOfFiles(data.files());
}

export function problemsOfFiles(files: ReturnType<SoundDataset['files']>): string[] {
  const result = parseDataset(files);
  return result.ok ? [] : result.problems.map(describeProblem);
}
