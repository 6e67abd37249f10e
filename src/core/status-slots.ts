/**
 * Map features carry their status history flattened into numbered properties (`from0`, `status0`, …), because a style
 * expression cannot look into a list. Histories may not be longer than this; the build says so if one is.
 */
export const STATUS_SLOTS = 12;
