import type { Deck, Step } from '#dataset/deck-schema.ts';
import type { DeckEdit } from '#store/deck-edits.ts';

/** A step in the list of the editor. */
export interface StepRowProps {
  readonly step: Step;
  /** Counted from 0. */
  readonly at: number;
  readonly count: number;
  readonly isOpen: boolean;
  readonly deck: Deck;
  readonly edit: (edit: DeckEdit) => void;
  readonly onToggle: () => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}
