import type { Position } from '#core/position.ts';

/** What the pointer does on the map of a talk. */
export const STAGE_POINTERS = ['none', 'laser', 'pen'] as const;
export type StagePointer = (typeof STAGE_POINTERS)[number];

/** One line of the pen, in the order in which it was drawn. */
export type Stroke = readonly Position[];

/** Scales of status to choose from on a projector; the first is the one of the atlas. */
export const STATUS_SCALES = ['atlas', 'strong', 'ink', 'signal'] as const;
export type StatusScaleName = (typeof STATUS_SCALES)[number];

/** What the map of a talk does besides showing its steps. */
export interface StageState {
  readonly stagePointer: StagePointer;
  /** Where the dot of light stands. Changes with every frame: not for React. */
  readonly laser: Position | null;
  /** What the pen has drawn. The last grows with every frame while it is drawn: not for React. */
  readonly strokes: readonly Stroke[];
  /** Steps cut instead of flying, and lines stand at once. */
  readonly isMotionOff: boolean;
  /** Which colours and patterns tell the status while `isProjector`. */
  readonly statusScale: StatusScaleName;
}

export interface StageActions {
  setStagePointer(pointer: StagePointer): void;
  setLaser(position: Position | null): void;
  setStrokes(strokes: readonly Stroke[]): void;
  setMotionOff(isOff: boolean): void;
  setStatusScale(scale: StatusScaleName): void;
}
