/** A side of a line, as seen looking along it; for a river, its bank. */
export type Side = 'left' | 'right';
