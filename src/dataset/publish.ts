import type { FeatureCollection } from 'geojson';
import { LANGUAGES, type Language } from '#core/language.ts';
import type { AtlasFile } from './atlas.ts';
import { type BordersDocument, NO_BORDERS } from './borders-document.ts';
import { dateDataset } from './dated-dataset.ts';
import type { LedgerDocuments } from './documents.ts';
import type { ParsedDataset } from './parsed-dataset.ts';
import { publishDocuments } from './publish-documents.ts';
import { publishFeatures } from './publish-features.ts';
import { atlasFile, errorAreas } from './publish-map.ts';
import { readAtlas } from './read-atlas.ts';
import type { Place } from './search-document.ts';

/** What the build makes of the dataset. */
export interface PublishedDataset {
  readonly dataVersion: string;
  /** What the first view needs, once for each language. */
  readonly atlasFiles: Readonly<Record<Language, AtlasFile>>;
  /** Drawn from nearby alone, and fetched then. */
  readonly errorAreas: FeatureCollection;
  /** Fetched one by one. */
  readonly documents: LedgerDocuments;
  /** Everything about every feature, for others to take away. */
  readonly features: FeatureCollection;
}

/** Packs a validated dataset, and the places and borders of the basemap with it; pure, and the same for the same input. */
export function publishDataset(
  parsed: ParsedDataset,
  dataVersion: string,
  places: readonly Place[] = [],
  borders: BordersDocument = NO_BORDERS,
): PublishedDataset {
  const dataset = dateDataset(parsed);
  const features = publishFeatures(dataset);
  const edition = { dataVersion, topics: dataset.topics };
  const files = LANGUAGES.map((language) => [language, atlasFile(features, edition, language)] as const);
  const atlasFiles = Object.fromEntries(files) as Record<Language, AtlasFile>;
  return {
    dataVersion,
    atlasFiles,
    errorAreas: errorAreas(features),
    documents: publishDocuments(dataset, readAtlas(atlasFiles.en).projects, places, borders),
    features: { type: 'FeatureCollection', features },
  };
}
