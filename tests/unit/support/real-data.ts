import type { ParsedDataset } from '#dataset/parsed-dataset.ts';
import { type PublishedDataset, publishDataset } from '#dataset/publish.ts';
import { readGeodata } from '../../../geodata/build/read-geodata.ts';

let dataset: ParsedDataset | undefined;
let published: PublishedDataset | undefined;

/** The dataset of `geodata/`, read once for a test file. */
export function realDataset(): ParsedDataset {
  dataset ??= readGeodata(process.cwd());
  return dataset;
}

/** What the build publishes of it. */
export function realPublication(): PublishedDataset {
  published ??= publishDataset(realDataset());
  return published;
}
