import type { Language } from '#core/language.ts';

export const TAKEN_FORMS = ['audience', 'notes', 'slides'] as const;
/** A handout for whoever listens, one with what the speaker says, or slides. */
export type TakenForm = (typeof TAKEN_FORMS)[number];

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

export const SLIDE_SHAPES = ['wide', 'classic'] as const;
/** 16:9, or 4:3 as of older projectors. */
export type SlideShape = (typeof SLIDE_SHAPES)[number];

export interface TakenChoice {
  readonly form: TakenForm;
  readonly language: Language;
  readonly paper: Paper;
  readonly shape: SlideShape;
}
