import type { Language } from '#core/language.ts';
import {
  type Deck,
  type DrawnLine,
  deckSchema,
  MOST_STEPS,
  type SpokenText,
  type Step,
} from '#dataset/deck-schema.ts';
import type { OwnDeck } from './own-decks-state.ts';

const MOST_UNDONE = 100;

export type StepText = 'title' | 'text' | 'notes';

/** What a step shows, and where it looks. */
export type StepView = Pick<Step, 'shows' | 'frame' | 'pins'>;

/** Everything that can be done to a deck. A `stepId` that is not there, or a text that is not allowed, changes nothing. */
export type DeckEdit =
  /** `after` a step, or at the end. */
  | { readonly type: 'addStep'; readonly step: Step; readonly after: string | null }
  | { readonly type: 'duplicateStep'; readonly stepId: string }
  /** The last one there is stays. */
  | { readonly type: 'removeStep'; readonly stepId: string }
  | { readonly type: 'moveStep'; readonly stepId: string; readonly to: number }
  | { readonly type: 'setView'; readonly stepId: string; readonly view: StepView }
  | {
      readonly type: 'setStepText';
      readonly stepId: string;
      readonly field: StepText;
      readonly language: Language;
      readonly text: string;
    }
  | {
      readonly type: 'setDeckText';
      readonly field: 'title' | 'summary';
      readonly language: Language;
      readonly text: string;
    }
  | { readonly type: 'setSeconds'; readonly stepId: string; readonly seconds: number }
  /** Undefined is as long as every flight. */
  | { readonly type: 'setFlight'; readonly stepId: string; readonly seconds: number | undefined }
  | { readonly type: 'setDraws'; readonly stepId: string; readonly draws: readonly DrawnLine[] }
  | { readonly type: 'setFigures'; readonly stepId: string; readonly figures: readonly string[] }
  /** The last step lists the sources, or does not. */
  | { readonly type: 'setLists'; readonly stepId: string; readonly lists: Step['lists'] }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** What comes next is an edit of its own, whatever it is about. */
  | { readonly type: 'settle' };

export function openedDeck(deck: Deck): OwnDeck {
  return { deck, past: [], future: [], lastEdited: null };
}

/** The deck after an edit; the same one where the edit changes nothing or would leave no valid deck. */
export function afterDeckEdit(own: OwnDeck, edit: DeckEdit): OwnDeck {
  if (edit.type === 'undo') return undone(own);
  if (edit.type === 'redo') return redone(own);
  if (edit.type === 'settle') return own.lastEdited === null ? own : { ...own, lastEdited: null };
  const changed = deckAfter(own.deck, edit);
  if (changed === own.deck || isSame(changed, own.deck) || !deckSchema.safeParse(changed).success) return own;
  const about = aboutOf(edit);
  const isJoined = about !== null && about === own.lastEdited;
  return {
    deck: changed,
    past: isJoined ? own.past : [...own.past, own.deck].slice(-MOST_UNDONE),
    future: [],
    lastEdited: about,
  };
}

/** A step id that a deck does not have yet. */
export function freeStepId({ steps }: Deck): string {
  const taken = new Set(steps.map(({ id }) => id));
  let number = steps.length + 1;
  while (taken.has(`step-${number}`)) number += 1;
  return `step-${number}`;
}

function undone(own: OwnDeck): OwnDeck {
  const deck = own.past.at(-1);
  if (deck === undefined) return own;
  return { deck, past: own.past.slice(0, -1), future: [own.deck, ...own.future], lastEdited: null };
}

function redone(own: OwnDeck): OwnDeck {
  const [deck, ...future] = own.future;
  return deck === undefined ? own : { deck, past: [...own.past, own.deck], future, lastEdited: null };
}

/** Two edits in a row that are about the same are one for undo; null for those that never join. */
function aboutOf(edit: DeckEdit): string | null {
  if (edit.type === 'setStepText') return `${edit.stepId} ${edit.field} ${edit.language}`;
  if (edit.type === 'setDeckText') return `${edit.field} ${edit.language}`;
  if (edit.type === 'setSeconds') return `${edit.stepId} seconds`;
  if (edit.type === 'setFlight') return `${edit.stepId} flight`;
  return null;
}

function deckAfter(deck: Deck, edit: Exclude<DeckEdit, { type: 'undo' | 'redo' | 'settle' }>): Deck {
  if (edit.type === 'setDeckText') {
    const text = withText(deck[edit.field] ?? {}, edit.language, edit.text);
    return withField(deck, edit.field, isEmpty(text) && edit.field !== 'title' ? undefined : text);
  }
  if (edit.type === 'addStep') return withStepAt(deck, edit.step, indexAfter(deck, edit.after));
  const at = deck.steps.findIndex(({ id }) => id === edit.stepId);
  const step = deck.steps[at];
  if (step === undefined) return deck;
  if (edit.type === 'duplicateStep') return withStepAt(deck, { ...step, id: freeStepId(deck) }, at + 1);
  if (edit.type === 'moveStep') return withMoved(deck, at, edit.to);
  if (edit.type === 'removeStep')
    return deck.steps.length === 1 ? deck : { ...deck, steps: deck.steps.filter((one) => one !== step) };
  return { ...deck, steps: deck.steps.with(at, stepAfter(step, edit)) };
}

type StepEdit = Extract<
  DeckEdit,
  { type: 'setView' | 'setStepText' | 'setSeconds' | 'setFlight' | 'setDraws' | 'setFigures' | 'setLists' }
>;

function stepAfter(step: Step, edit: StepEdit): Step {
  switch (edit.type) {
    case 'setView': {
      const { frame: _, pins: __, ...rest } = step;
      return { ...rest, ...edit.view };
    }
    case 'setStepText': {
      const text = withText(step[edit.field] ?? {}, edit.language, edit.text);
      return withField(step, edit.field, isEmpty(text) && edit.field !== 'title' ? undefined : text);
    }
    case 'setSeconds':
      return { ...step, seconds: edit.seconds };
    case 'setFlight':
      return withField(step, 'flightSeconds', edit.seconds);
    case 'setDraws':
      return withField(step, 'draws', edit.draws.length === 0 ? undefined : [...edit.draws]);
    case 'setFigures':
      return withField(step, 'figures', edit.figures.length === 0 ? undefined : [...edit.figures]);
    case 'setLists':
      return withField(step, 'lists', edit.lists);
  }
}

function withText(text: SpokenText, language: Language, words: string): SpokenText {
  const trimmed = words.trim();
  return withField(text, language, trimmed === '' ? undefined : trimmed);
}

/** A field that is `undefined` is left out: in a file there is no such value. */
function withField<Whole extends object, Name extends keyof Whole>(
  whole: Whole,
  name: Name,
  value: Whole[Name] | undefined,
): Whole {
  const { [name]: _, ...rest } = whole;
  return (value === undefined ? rest : { ...whole, [name]: value }) as Whole;
}

function isEmpty(text: SpokenText): boolean {
  return Object.keys(text).length === 0;
}

function indexAfter({ steps }: Deck, stepId: string | null): number {
  const at = steps.findIndex(({ id }) => id === stepId);
  return at === -1 ? steps.length : at + 1;
}

function withStepAt(deck: Deck, step: Step, at: number): Deck {
  if (deck.steps.length >= MOST_STEPS) return deck;
  const isTaken = deck.steps.some(({ id }) => id === step.id);
  const added = isTaken ? { ...step, id: freeStepId(deck) } : step;
  return { ...deck, steps: deck.steps.toSpliced(at, 0, added) };
}

function withMoved(deck: Deck, from: number, to: number): Deck {
  const step = deck.steps[from];
  const place = Math.min(Math.max(0, to), deck.steps.length - 1);
  if (step === undefined || place === from) return deck;
  return { ...deck, steps: deck.steps.toSpliced(from, 1).toSpliced(place, 0, step) };
}

/** Decks are plain values of a file. */
function isSame(a: Deck, b: Deck): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
