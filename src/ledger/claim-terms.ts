export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/**
 * Why a claim deserves the confidence it gets. The rule is this table and nothing else: whoever adds a claim says on what
 * it rests, and the confidence follows.
 */
export const CONFIDENCE_OF_BASIS = {
  /** Said by the ministry, railway, customs, statistics body or operator responsible, also when an agency relays it. */
  'responsible-body': 'high',
  /** Two publishers that do not copy each other agree. */
  'independent-agreement': 'high',
  /** One credible publisher, the body behind it not named. */
  'credible-source': 'medium',
  /** One publisher without a source of its own: encyclopaedias, commentaries, undated copies. */
  'weak-source': 'low',
  /** The source contradicts itself or cannot mean what it says. */
  'inconsistent-source': 'low',
  /** Worked out by us from other claims; the note says how. */
  'own-inference': 'low',
} as const satisfies Record<string, Confidence>;
export type Basis = keyof typeof CONFIDENCE_OF_BASIS;

/** What is wrong with a claim that is kept but not counted. */
export const REJECTIONS = [
  'misprint',
  'wrong-unit',
  'wrong-quantity',
  'other-facility',
  'other-period',
  'misreported',
  'impossible',
] as const;

/** Whose side or share is measured. */
export const SCOPES = ['azerbaijan', 'iran', 'armenia', 'russia', 'both', 'whole'] as const;
export type Scope = (typeof SCOPES)[number];

/** How much weight a claim has, by what it rests on. */
export function confidenceOf({ basis }: { readonly basis: Basis }): Confidence {
  return CONFIDENCE_OF_BASIS[basis];
}
