import type { Bounds } from './position.ts';

/** The kinds of files the atlas takes from people. */
export const FILE_FORMATS = ['geojson', 'kml', 'gpx', 'csv', 'shapefile'] as const;
/** The kinds it gives to them. */
export type FileFormat = (typeof FILE_FORMATS)[number];

/** Why a single feature was left out; the others are kept. */
export const LEFT_OUT_REASONS = [
  'noGeometry',
  'brokenFeature',
  'badNumber',
  'decimalComma',
  'outOfRange',
  'tooFewPoints',
  'nestedTooDeep',
  'unreadableWkt',
  'cutOff',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** What somebody should know about a file that was read. `detail` is a name, never words. */
export const IMPORT_REMARKS = [
  'encoding',
  'reprojected',
  'endsEarly',
  'outsideMap',
  'looksSwapped',
  'selfCrossing',
  'partOfArchive',
] as const;
export interface ImportRemark {
  readonly code: (typeof IMPORT_REMARKS)[number];
  readonly detail: string;
}

/** Why nothing could be taken from a file. */
export const IMPORT_FAILURES = [
  'empty',
  'unknownFormat',
  'tooLarge',
  'tooManyVertices',
  'archiveTooLarge',
  'brokenArchive',
  'emptyArchive',
  'notJson',
  'notGeoJson',
  'brokenXml',
  'noPositionColumns',
  'brokenShapefile',
  'nothingLeft',
  'outOfMemory',
] as const;
export type ImportFailureCode = (typeof IMPORT_FAILURES)[number];
export interface ImportFailure {
  readonly code: ImportFailureCode;
  /** A place in the file or a name, never words: `line 3, column 14` is `3:14`. */
  readonly detail: string;
}

export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly count: number;
  /** The first place: the number of the feature, row or record in the file, from 1. */
  readonly firstAt: number;
}

export interface ImportCounts {
  readonly points: number;
  readonly lines: number;
  readonly areas: number;
  readonly vertices: number;
}

/** What was taken from a file, without the features themselves. */
export interface ImportReport {
  readonly format: FileFormat;
  readonly counts: ImportCounts;
  readonly bounds: Bounds;
  readonly leftOut: readonly LeftOut[];
  readonly remarks: readonly ImportRemark[];
}
