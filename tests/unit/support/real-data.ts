import { type DatedDataset, dateDataset } from '#dataset/dated-dataset.ts';
import type { ParsedDataset } from '#dataset/parsed-dataset.ts';
import { type PublishedDataset, publishDataset } from '#dataset/publish.ts';
import { readDataVersion, readGeodata } from '../../../geodata/build/read-geodata.ts';

let dataset: ParsedDataset | undefined;
let dated: DatedDataset | undefined;
let published: PublishedDataset | undefined;

/** The dataset of `geodata/`, read once for a test file. */
export function realDataset(): ParsedDataset {
  dataset ??= readGeodata(process.cwd());
  return dataset;
}

/** The same, every claim with the day from which it was known. */
export function realDatedDataset(): DatedDataset {
  dated ??= dateDataset(realDataset());
  return dated;
}

/** What the build publishes of it. */
export function realPublication(): PublishedDataset {
  published ??= publishDataset(realDataset(), readDataVersion(process.cwd()));
  return published;
}
