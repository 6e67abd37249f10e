import * as z from 'zod/mini';
import { LANGUAGES } from '#core/language.ts';

/** What two windows of one talk agree on. Each part is replaced as a whole; the newest one counts (`register.ts`). */

const LONGEST_ADDRESS = 12_000;
export const MOST_STROKES = 400;
export const MOST_STROKE_POINTS = 4000;

const between = (least: number, most: number) => z.number().check(z.minimum(least), z.maximum(most));
const countUpTo = (most: number) => z.int().check(z.minimum(0), z.maximum(most));

export const positionSchema = z.tuple([between(-180, 180), between(-90, 90)]);

/** What is seen in the free part of a map: another window shows the same piece of land, whatever its size. */
export const cameraSchema = z.strictObject({
  bounds: z
    .tuple([between(-180, 180), between(-90, 90), between(-180, 180), between(-90, 90)])
    .check(z.refine(([west, south, east, north]) => west < east && south < north)),
  bearing: between(-360, 360),
  pitch: between(0, 85),
});
export type SharedCamera = z.infer<typeof cameraSchema>;

const pictureSchema = z.strictObject({
  story: z.nullable(
    z.strictObject({
      deckId: z.string().check(z.regex(/^[a-z0-9-]{1,80}$/)),
      stepIndex: countUpTo(999),
    }),
  ),
  /** Counts arrivals at a step, also at the same one again. */
  arrival: countUpTo(1e9),
  isExploring: z.boolean(),
  /** What is shown beside the step, as the address of the page says it. */
  address: z.string().check(z.maxLength(LONGEST_ADDRESS)),
  /** Where a hand has moved the map; null for wherever the step itself looks. */
  camera: z.nullable(cameraSchema),
});

/** How the audience sees it, whatever the presenter's own window looks like. */
const audienceSchema = z.strictObject({
  language: z.enum(LANGUAGES),
  theme: z.enum(['system', 'light', 'dark']),
  digits: z.enum(['language', 'ascii']),
  isProjector: z.boolean(),
  isMotionOff: z.boolean(),
  statusScale: z.enum(['atlas', 'strong', 'ink', 'signal']),
});

/** Clocks of two windows on one machine agree. */
const timerSchema = z.strictObject({
  elapsedMilliseconds: between(0, 1e10),
  /** Milliseconds since 1970; null while it is paused. */
  runningSince: z.nullable(between(0, 1e14)),
});

export const strokePointsSchema = z.array(positionSchema).check(z.maxLength(MOST_STROKE_POINTS));

export const PART_SCHEMAS = {
  picture: pictureSchema,
  curtain: z.enum(['none', 'black', 'white']),
  audience: audienceSchema,
  pen: z.array(strokePointsSchema).check(z.maxLength(MOST_STROKES)),
  timer: timerSchema,
  /** The picture of the audience stands still while the presenter looks elsewhere. */
  isHeld: z.boolean(),
  /** The screen of the audience is kept from going to sleep. */
  isAwake: z.boolean(),
} as const;

export type PartName = keyof typeof PART_SCHEMAS;
export type PartValues = { readonly [Name in PartName]: z.infer<(typeof PART_SCHEMAS)[Name]> };
export type Picture = PartValues['picture'];
export type AudienceSettings = PartValues['audience'];

export const PART_NAMES = Object.keys(PART_SCHEMAS) as PartName[];

/** What stands still while the picture of the audience is held. */
export const HELD_PARTS = ['picture', 'curtain', 'audience', 'pen'] as const satisfies readonly PartName[];
