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

/** How long the talk has been going on. */
export interface TalkTimer {
  /** Up to the last pause. */
  readonly elapsedMilliseconds: number;
  /** Since when it runs, in milliseconds since 1970; null while it is paused. */
  readonly runningSince: number | null;
}

/** A stand plays by itself; it waits while somebody uses it. */
export type Autoplay = 'off' | 'playing' | 'waiting';

/** What opens over the page or the stage: the list of talks, the buttons of a clicker, the signs of status for a projector, a film of a step, or what is taken home. */
export type PresentDialog = 'decks' | 'clicker' | 'calibration' | 'film' | 'takeAway';

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
  /** Digits of a step that is being typed. */
  readonly typedStep: string;
  readonly timer: TalkTimer;
  readonly autoplay: Autoplay;
  /** Whether the browser keeps the screen awake; false also where it cannot. */
  readonly isKeptAwake: boolean;
  /** Something in the room sends F5 and Esc by turns, so one Esc alone does not leave. */
  readonly hasStartButton: boolean;
  /** One more Esc leaves the talk. */
  readonly isLeaveAsked: boolean;
  readonly presentDialog: PresentDialog | null;
}

export interface PresentActions {
  /** Begins a talk, or goes to a step of it. What the step shows is taken over once its deck has arrived. */
  present(story: Story | null): void;
  /** The next or previous step; from a curtain or from exploring, back to the present one. */
  stepBy(by: 1 | -1): void;
  goToStep(stepIndex: number): void;
  /** Fits the present step into the map once more, whatever lies over it. */
  showStepAgain(): void;
  setCurtain(curtain: Curtain): void;
  setExploring(isExploring: boolean): void;
  setOverviewOpen(isOpen: boolean): void;
  setProjector(isProjector: boolean): void;
  setTypedStep(digits: string): void;
  /** Starts the timer, or pauses it. `now` in milliseconds since 1970. */
  toggleTimer(now: number): void;
  resetTimer(): void;
  setAutoplay(autoplay: Autoplay): void;
  setKeptAwake(isKeptAwake: boolean): void;
  setHasStartButton(hasStartButton: boolean): void;
  /** Leaves the talk; with a Start button in the room, only the second time. */
  askToLeave(): void;
  stay(): void;
  openPresentDialog(dialog: PresentDialog | null): void;
}
