import type { Feature, Geometry } from 'geojson';
import type { Country } from '#core/country.ts';
import type { Kind } from '#core/kind.ts';
import type { Language } from '#core/language.ts';
import type { LayerGroup } from '#core/layer-group.ts';
import type { Bounds } from '#core/position.ts';
import type { PositionClass } from '#core/position-class.ts';
import type { StatusStep } from '#ledger/status-step.ts';
import type { GeometryFeature } from './schema.ts';

/** Raised whenever a reader of the published features would misread them. */
export const ATLAS_VERSION = 5;

/** What a feature says of itself on the map; its status follows as `from0`, `status0`, `aged0`, `from1`, …. */
export interface DrawnProperties {
  readonly id: string;
  readonly project: string;
  readonly part: string;
  readonly kind: Kind;
  readonly group: LayerGroup;
  /** Codes of the countries the project lies in or links, parted by spaces. */
  readonly countries: string;
  /** Ids of the corridors the project is or belongs to, parted by spaces. */
  readonly corridors: string;
  readonly role: GeometryFeature['properties']['role'];
  /** It speaks for the whole project, by name and, unless it is a line, by status. */
  readonly isPrimary: boolean;
  readonly positionClass: PositionClass;
  readonly errorMetres: number;
  /** Of lines that are drawn where they lie. */
  readonly lengthMetres?: number;
  readonly rank: number;
  readonly name: string;
}

/**
 * The one file of the first view, in one language: the map draws its features, and the interface reads from the same
 * features what it lists (`readAtlas`).
 */
export interface AtlasFile {
  readonly type: 'FeatureCollection';
  readonly version: number;
  /** The version of the data, apart from the application's. */
  readonly dataVersion: string;
  readonly language: Language;
  readonly topics: readonly AtlasTopic[];
  readonly features: readonly Feature<Geometry, DrawnProperties>[];
}

/** What something is on the map: its features, and the smallest box around them. */
export interface OnMap {
  readonly bounds: Bounds;
  readonly featureIds: readonly string[];
}

/** A part that is on the map. */
export interface PartOnMap extends OnMap {
  readonly steps: readonly StatusStep[];
}

/** One thing on the map with a name and a status of its own: the symbol of a whole project, or one of its parts. */
export interface MapFeature extends OnMap {
  /** The same on every day and in every language. */
  readonly key: string;
  /** Null for what stands for the whole project. */
  readonly partId: string | null;
  readonly name: string;
  readonly kind: Kind;
  readonly steps: readonly StatusStep[];
  readonly positionClass: PositionClass;
  readonly errorMetres: number;
  /** As drawn, of lines that are not schematic. */
  readonly lengthMetres: number | null;
}

/** A project as the first view knows it: enough for list, map and links; the rest comes with its subject document. */
export interface AtlasProject extends OnMap {
  readonly id: string;
  readonly kind: Kind;
  readonly group: LayerGroup;
  readonly name: string;
  readonly steps: readonly StatusStep[];
  /** Those it lies in or links. */
  readonly countries: readonly Country[];
  /** The corridors it is or belongs to. */
  readonly corridors: readonly string[];
  /** Everything drawn of it, each feature of the map in exactly one of them. */
  readonly features: readonly MapFeature[];
  /** By the id of the part; parts without a known position are not among them. */
  readonly parts: Readonly<Record<string, PartOnMap>>;
}

/** A topic as the first view knows it. */
export interface AtlasTopic {
  readonly id: string;
  readonly name: string;
}

/** What the interface knows of the dataset before any document has been opened, named in one language. */
export interface Atlas {
  readonly dataVersion: string;
  readonly language: Language;
  readonly projects: readonly AtlasProject[];
  readonly topics: readonly AtlasTopic[];
}

/** What there is before the data has arrived. */
export const EMPTY_ATLAS: Atlas = { dataVersion: '', language: 'en', projects: [], topics: [] };
