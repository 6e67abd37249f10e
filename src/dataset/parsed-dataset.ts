import type { Claim } from '#ledger/claim-schema.ts';
import type { AuthoredChainage } from './chainage-schema.ts';
import type { Deck } from './deck-schema.ts';
import type { NetworkFile } from './network-schema.ts';
import type {
  Article,
  AtlasEvent,
  Corridor,
  GeometryCollection,
  Person,
  Project,
  Source,
  Topic,
  Vocabulary,
} from './schema.ts';
import type { VersionStep } from './version-schema.ts';

/** A value together with the file it came from. */
export interface Located<T> {
  readonly file: string;
  readonly value: T;
}

/** The whole validated dataset; every reference in it leads somewhere. */
export interface ParsedDataset {
  readonly projects: readonly Located<Project>[];
  readonly topics: readonly Located<Topic>[];
  /** One file for each project and topic, named after it. */
  readonly claims: readonly Located<readonly Claim[]>[];
  readonly geometries: readonly Located<GeometryCollection>[];
  readonly sources: readonly Located<readonly Source[]>[];
  readonly vocabulary: readonly Located<Vocabulary>[];
  readonly events: readonly Located<readonly AtlasEvent[]>[];
  readonly people: readonly Located<readonly Person[]>[];
  readonly articles: Located<readonly Article[]>;
  readonly corridors: Located<readonly Corridor[]>;
  /** Together one network. */
  readonly network: readonly Located<NetworkFile>[];
  readonly chainages: Located<readonly AuthoredChainage[]>;
  readonly decks: readonly Located<Deck>[];
  /** The steps from each published version to the next. */
  readonly versions: readonly Located<VersionStep>[];
}

/** The name of a data file without folder and ending: the id of what it is about. */
export function subjectOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.(geo)?json$/, '');
}
