import type { FileFormat, ImportFailure, ImportReport } from '#core/import-report.ts';
import type { Bounds, Position } from '#core/position.ts';
import type { Properties } from './properties.ts';
import type { NamedBlob, ReadChoices } from './read-files.ts';
import type { SnapPiece } from './snap-pieces.ts';
import type { WrittenFile } from './write-file.ts';

/** One feature, to be read and measured. */
export interface FeatureDetail {
  readonly name: string;
  readonly properties: Properties;
  readonly type: 'Point' | 'LineString' | 'Polygon';
  /** Of a single line or the outline of a single area that is short enough to be measured; else null. */
  readonly vertices: readonly Position[] | null;
}

/** What is asked of the worker that holds one import; each with a number that its answer carries too. */
export interface ImportQuestions {
  read(files: readonly NamedBlob[], choices: ReadChoices): ReadOutcome;
  swap(): ImportReport;
  tile(zoom: number, column: number, row: number): ArrayBuffer;
  feature(feature: number): FeatureDetail;
  snapPieces(bounds: Bounds): SnapPiece[] | null;
  write(format: FileFormat, name: string): WrittenFile;
}

export type ReadOutcome =
  | { readonly type: 'ready'; readonly report: ImportReport }
  | { readonly type: 'asking'; readonly statedName: string }
  | { readonly type: 'failed'; readonly failure: ImportFailure };

export type ImportQuestion = {
  [Name in keyof ImportQuestions]: {
    readonly call: number;
    readonly name: Name;
    readonly parameters: Parameters<ImportQuestions[Name]>;
  };
}[keyof ImportQuestions];

export type ImportReply =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'answer'; readonly call: number; readonly answer: unknown }
  | { readonly type: 'error'; readonly call: number };
