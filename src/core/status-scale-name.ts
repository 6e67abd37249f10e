/** The scales of status that a projector can be given; the first has the colours of the atlas. */
export const STATUS_SCALE_NAMES = ['atlas', 'strong', 'signal', 'ink'] as const;
export type StatusScaleName = (typeof STATUS_SCALE_NAMES)[number];
