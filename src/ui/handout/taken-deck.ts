import type { Kind } from '#core/kind.ts';
import type { Language } from '#core/language.ts';
import { directionOf } from '#core/language.ts';
import type { PositionClass } from '#core/position-class.ts';
import type { Status } from '#core/status.ts';

/** Words that rest on something are followed by the numbers of their sources. */
export interface TakenPiece {
  readonly text: string;
  readonly sources: readonly number[];
}

export interface TakenText {
  readonly pieces: readonly TakenPiece[];
  readonly language: Language;
  /** Says in which language the text is, where that is another than the one asked for. */
  readonly onlyIn: string | null;
}

export interface TakenFigure {
  readonly value: string;
  /** A value in words is no large number. */
  readonly isWords: boolean;
  readonly label: string;
  readonly publisher: string | null;
  readonly standing: string;
  readonly contested: string | null;
  readonly sources: readonly number[];
  /** Of those who say otherwise. */
  readonly contestedBy: readonly number[];
}

export interface TakenSource {
  readonly number: number;
  readonly publisher: string;
  readonly title: string;
  /** In words. */
  readonly date: string;
  /** Kind and language, in words. */
  readonly about: string;
  readonly address: string | null;
  readonly note: string | null;
}

/** A step of a talk as it is taken away, on paper or as a slide. */
export interface TakenStep {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly title: TakenText;
  readonly text: TakenText | null;
  readonly figures: readonly TakenFigure[];
  readonly notes: TakenText | null;
  /** Of text, figures and whoever contradicts them, by number; those of notes stand in the list of the whole talk. */
  readonly sources: readonly TakenSource[];
  /** The day the atlas is turned back to, in words. */
  readonly known: string | null;
  /** The step shows the chart of trade, not the map. */
  readonly isChart: boolean;
  /** The address of this step in this language. */
  readonly address: string;
}

/** A whole talk in the words of one language. */
export interface TakenDeck {
  readonly id: string;
  readonly language: Language;
  readonly title: TakenText;
  readonly summary: TakenText | null;
  readonly steps: readonly TakenStep[];
  readonly sources: readonly TakenSource[];
  /** Planned for all steps. */
  readonly minutes: number;
  readonly address: string;
  /** The day it was taken away, in words. */
  readonly made: string;
  readonly dataVersion: string;
}

/** The signs of a picture: what its legend explains. */
export interface TakenSigns {
  readonly statuses: readonly Status[];
  readonly kinds: readonly Kind[];
  readonly positionClasses: readonly PositionClass[];
}

export function plainWords({ pieces }: TakenText): string {
  return pieces.map(({ text }) => text).join('');
}

export function directionOfText({ language }: TakenText): 'ltr' | 'rtl' {
  return directionOf(language);
}
