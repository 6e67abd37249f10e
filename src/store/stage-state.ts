import type { Position } from '#core/position.ts';
import type { StatusScaleName } from '#core/status-scale-name.ts';

/** What the pointer does on the map of a talk. */
export type StagePointer = 'none' | 'laser' | 'pen';

/** One line of the pen, in the order in which it was drawn. */
export type Stroke = readonly Position[];

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
