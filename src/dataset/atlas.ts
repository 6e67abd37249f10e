import type { Bounds } from '#core/position.ts';
import type { PositionClass } from '#core/position-class.ts';
import type { Project, Source, Vocabulary } from './schema.ts';

/** Raised whenever a reader of the packed dataset would misread it. */
export const ATLAS_VERSION = 1;

/** How well the places of a project are known, and how they were found. */
export interface PlaceNote {
  readonly part: string;
  readonly positionClass: PositionClass;
  readonly errorMetres: number;
  readonly origin: string;
  readonly sources: readonly string[];
}

/** What something is on the map: its features, and the smallest box around them. */
export interface OnMap {
  readonly bounds: Bounds;
  readonly featureIds: readonly string[];
}

export interface AtlasProject extends Project, OnMap {
  readonly places: readonly PlaceNote[];
  /** The same for each part that is on the map, by its id. */
  readonly partsOnMap: Readonly<Record<string, OnMap>>;
}

/** The validated dataset as packed by the build: all the application knows, except geometry. */
export interface Atlas {
  readonly version: typeof ATLAS_VERSION;
  readonly projects: readonly AtlasProject[];
  readonly sources: readonly Source[];
  readonly vocabulary: Vocabulary;
}

/** What there is before the data has arrived. */
export const EMPTY_ATLAS: Atlas = {
  version: ATLAS_VERSION,
  projects: [],
  sources: [],
  vocabulary: { quantities: {} },
};
