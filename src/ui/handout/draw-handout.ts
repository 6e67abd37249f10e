import type { Digits } from '#core/digits.ts';
import type { DeckDocument } from '#dataset/deck-document.ts';
import type { StepPictures } from '../present/step-pictures.ts';
import type { Paper, TakenChoice } from './choice.ts';
import { type HandoutPicture, handoutLook, handoutPicture } from './handout-picture.ts';
import { type OpenedDeck, openDeck } from './opened-deck.ts';

export interface TalkToTake {
  readonly document: DeckDocument;
  readonly storyId: string | null;
  readonly choice: TakenChoice;
  readonly digits: Digits;
  readonly today: string;
}

export interface Drawing {
  readonly pictures: StepPictures;
  readonly signal: AbortSignal;
  readonly onStep: (done: number) => void;
}

/** Everything that stands on paper. */
export interface Handout {
  readonly opened: OpenedDeck;
  /** One for each step; null where the step shows a chart. */
  readonly pictures: readonly (HandoutPicture | null)[];
  readonly paper: Paper;
  readonly hasNotes: boolean;
  /** Lets go of the pictures. */
  release(): void;
}

/** @throws Error when a step cannot be drawn, or the signal stops it. */
export async function drawHandout(
  { choice, ...talk }: TalkToTake,
  { pictures, signal, onStep }: Drawing,
): Promise<Handout> {
  const hasNotes = choice.form === 'notes';
  const opened = await openDeck({ ...talk, language: choice.language, hasNotes }, pictures);
  const look = handoutLook(opened, choice.paper, hasNotes ? 'notes' : 'audience');
  const drawn: (HandoutPicture | null)[] = [];
  const release = () => {
    for (const picture of drawn) if (picture !== null) URL.revokeObjectURL(picture.address);
  };
  try {
    for (const [index, { isChart }] of opened.deck.steps.entries()) {
      signal.throwIfAborted();
      drawn.push(isChart ? null : await handoutPicture(talk.document, index, look, opened, pictures));
      onStep(index + 1);
    }
  } catch (error) {
    release();
    throw error;
  }
  return { opened, pictures: drawn, paper: choice.paper, hasNotes, release };
}
