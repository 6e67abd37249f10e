/** A deck and the step it stands at. */
export interface Story {
  /** Of a deck of the atlas, or of one of somebody's own. */
  readonly deckId: string;
  /** Counted from 0; the address counts from 1. */
  readonly stepIndex: number;
}

/** What lies over the picture; while something does, next and previous only take it away. */
export type Curtain = 'none' | 'black' | 'white';

/** What stands in a window while a deck is presented: the picture for the audience, or notes and controls for the presenter. */
export type StageRole = 'audience' | 'presenter';

export interface PresentState {
  /** The talk that is given; null outside of one. */
  readonly story: Story | null;
  readonly role: StageRole;
  readonly curtain: Curtain;
  /** Somebody has moved the map away from the step; next and previous bring it back. */
  readonly isExploring: boolean;
  readonly isOverviewOpen: boolean;
  /** Thicker lines, larger labels and patterns, for a bad projector. */
  readonly isProjector: boolean;
  /** Counts arrivals at a step, also at the same one again: whoever moves map and picture follows it. */
  readonly stepRequests: number;
}

export interface PresentActions {
  /** Begins a talk, or goes to a step of it. What the step shows is taken over once its deck has arrived. */
  present(story: Story | null): void;
  /** The next or previous step; from a curtain or from exploring, back to the present one. */
  stepBy(by: 1 | -1): void;
  goToStep(stepIndex: number): void;
  setCurtain(curtain: Curtain): void;
  setExploring(isExploring: boolean): void;
  setOverviewOpen(isOpen: boolean): void;
  setProjector(isProjector: boolean): void;
}
