import type { Kind } from '#core/kind.ts';
import type { LocalizedText } from '#core/language.ts';
import type { LayerGroup } from '#core/layer-group.ts';
import type { Bounds } from '#core/position.ts';
import type { StatusStep } from '#ledger/status-step.ts';

/** Raised whenever a reader of the packed dataset would misread it. */
export const ATLAS_VERSION = 2;

/** What something is on the map: its features, and the smallest box around them. */
export interface OnMap {
  readonly bounds: Bounds;
  readonly featureIds: readonly string[];
}

/** A part as the index knows it. */
export interface IndexedPart {
  readonly id: string;
  readonly kind: Kind;
  readonly name: LocalizedText;
  readonly steps: readonly StatusStep[];
}

/** A project as the index knows it: enough for list, map and links; the rest comes with its subject document. */
export interface AtlasProject extends OnMap {
  readonly id: string;
  readonly kind: Kind;
  readonly group: LayerGroup;
  readonly name: LocalizedText;
  readonly steps: readonly StatusStep[];
  readonly parts: readonly IndexedPart[];
  /** What each part that is on the map is there, by its id. */
  readonly partsOnMap: Readonly<Record<string, OnMap>>;
}

/** A topic as the index knows it. */
export interface AtlasTopic {
  readonly id: string;
  readonly name: LocalizedText;
}

/** The index of the dataset: all that the first view needs. */
export interface Atlas {
  readonly version: typeof ATLAS_VERSION;
  /** The version of the data, apart from the application's. */
  readonly dataVersion: string;
  readonly projects: readonly AtlasProject[];
  readonly topics: readonly AtlasTopic[];
}

/** What there is before the data has arrived. */
export const EMPTY_ATLAS: Atlas = { version: ATLAS_VERSION, dataVersion: '', projects: [], topics: [] };
