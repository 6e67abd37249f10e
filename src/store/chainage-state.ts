/** A place on a line of the atlas. */
export interface PlaceOnLine {
  /** The id of an alignment, or of a project with one line that has kilometres. */
  readonly line: string;
  /** From its origin along the drawing. */
  readonly km: number;
}

export interface ChainageState {
  /** The place on a line that somebody has marked. */
  readonly at: PlaceOnLine | null;
  /** The place on a line that the pointer is passing: not for React. */
  readonly passing: PlaceOnLine | null;
}

export interface ChainageActions {
  /** Marks a place on a line, and selects the project it belongs to; or takes the mark away. */
  markPlace(at: PlaceOnLine | null): void;
  passPlace(passing: PlaceOnLine | null): void;
}
