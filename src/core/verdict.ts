/** What the other claims say of a statement of an article. */
export const VERDICTS = ['confirmed', 'contradicted', 'unconfirmed', 'unclear'] as const;
