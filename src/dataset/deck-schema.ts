import { z } from 'zod';
import { LANGUAGES } from '#core/language.ts';
import { idSchema, textSchema } from '#ledger/text-schema.ts';
import type { ShownPart } from './shown-parts.ts';

/** Longer decks are several talks. */
export const MOST_STEPS = 100;
export const MOST_FIGURES = 6;
export const MOST_DRAWN_LINES = 4;
export const MOST_PINS = 20;
/** A flight that takes longer is a film. */
export const LONGEST_FLIGHT_SECONDS = 10;
export const LONGEST_TITLE = 160;
export const LONGEST_TEXT = 1200;
export const LONGEST_NOTES = 6000;
/** As long as a link may be: a measurement that does not fit is a file of its own. */
const LONGEST_ADDRESS_PART = 2000;

/**
 * A text in as many languages as its author speaks: at least one. Decks of the atlas itself have all four
 * (`deckProblems`); on stage what is missing is shown in the language that there is, and says which.
 */
function spokenText(most: number) {
  const one = textSchema.max(most, `the text is longer than ${most} characters`).optional();
  return z
    .strictObject({ en: one, az: one, fa: one, ru: one })
    .refine((text) => LANGUAGES.some((language) => text[language] !== undefined), {
      error: 'the text is empty in every language',
    });
}

const longitude = z.number().min(-180, 'a longitude is -180 to 180').max(180, 'a longitude is -180 to 180');
const latitude = z.number().min(-85, 'a latitude is -85 to 85').max(85, 'a latitude is -85 to 85');

const boundsSchema = z
  .tuple([longitude, latitude, longitude, latitude])
  .refine(([west, south, east, north]) => west < east && south < north, {
    error: 'a box is [west, south, east, north], with west below east and south below north',
  });

const addressPart = z
  .string()
  .min(1, 'is empty; leave it out instead')
  .max(LONGEST_ADDRESS_PART, `is longer than ${LONGEST_ADDRESS_PART} characters`);

const shownSchema = z.strictObject({
  map: addressPart
    .optional()
    .describe('zoom/latitude/longitude/bearing/pitch; "frame" fits every screen better'),
  sel: addressPart.optional().describe('The selected project, or project/part'),
  layers: addressPart.optional().describe('The layers shown, e.g. "rail,crossings"; all where left out'),
  status: addressPart.optional(),
  kind: addressPart.optional(),
  country: addressPart.optional(),
  corridor: addressPart.optional(),
  known: addressPart.optional().describe('The day the atlas is turned back to, YYYY-MM-DD'),
  page: addressPart.optional().describe('The page beside the map, e.g. "trade"'),
  events: addressPart.optional(),
  claim: addressPart.optional(),
  at: addressPart.optional().describe('A place on a line, line:kilometre'),
  m: addressPart.optional().describe('A measurement'),
  route: addressPart.optional().describe('A way on the network of routes'),
} satisfies Record<ShownPart, z.ZodType>);

const drawSchema = z.strictObject({
  line: z
    .string()
    .regex(/^[a-z0-9-]{1,80}(\/[a-z0-9-]{1,80}(\/[1-9]\d?)?)?$/, 'a line is the id of an alignment'),
  fromKm: z
    .number()
    .min(0)
    .optional()
    .describe('Where drawing begins; at the origin of the line where left out'),
  toKm: z
    .number()
    .min(0)
    .optional()
    .describe('Where it ends; may be below fromKm. At the end of the line where left out'),
  seconds: z.number().min(0.5).max(60).describe('How long the drawing takes'),
});

export const stepSchema = z.strictObject({
  id: idSchema,
  title: spokenText(LONGEST_TITLE),
  text: spokenText(LONGEST_TEXT)
    .optional()
    .describe(
      'One to three short sentences. Every number is a link to what it rests on: [162 km](rasht-astara/length-rai)',
    ),
  notes: spokenText(LONGEST_NOTES).optional().describe('For the presenter alone'),
  seconds: z.number().int().min(5).max(3600).describe('Planned for this step'),
  frame: boundsSchema
    .optional()
    .describe('[west, south, east, north]: what is to be seen in the free part of the map'),
  flightSeconds: z
    .number()
    .int()
    .min(0)
    .max(LONGEST_FLIGHT_SECONDS)
    .optional()
    .describe('How long the camera flies to this step; one second where left out, 0 cuts'),
  shows: shownSchema,
  pins: z
    .array(addressPart)
    .max(MOST_PINS)
    .optional()
    .describe(
      'Measurements pinned beside "shows.m", each as "pin" in the address: a letter, "~" and the measurement',
    ),
  draws: z
    .array(drawSchema)
    .max(MOST_DRAWN_LINES)
    .optional()
    .describe('Lines that are drawn along their course, one after another'),
  figures: z
    .array(z.string().regex(/^[a-z0-9-]{1,80}\/[a-z0-9-]{1,120}$/, 'a figure is a claim, subject/claim'))
    .max(MOST_FIGURES)
    .optional()
    .describe('Claims shown large, with their source; claims that contradict each other are shown as such'),
  lists: z.literal('sources').optional().describe('Shows the sources of the whole deck'),
});

/** A talk: what is shown and said, step by step. */
export const deckSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal(
      'araz-atlas-deck-1',
      'is not a deck of this atlas: "format" must be "araz-atlas-deck-1"',
    ),
    id: idSchema,
    title: spokenText(LONGEST_TITLE),
    summary: spokenText(LONGEST_TEXT).optional(),
    steps: z
      .array(stepSchema)
      .min(1, 'a deck has at least one step')
      .max(MOST_STEPS, `a deck has at most ${MOST_STEPS} steps`),
  })
  .superRefine(({ steps }, context) => {
    const seen = new Set<string>();
    steps.forEach(({ id, frame, shows }, i) => {
      if (seen.has(id))
        context.addIssue({ code: 'custom', path: ['steps', i, 'id'], message: 'is the id of another step' });
      seen.add(id);
      if (frame !== undefined && shows.map !== undefined)
        context.addIssue({
          code: 'custom',
          path: ['steps', i, 'frame'],
          message: 'a step has "frame" or "shows.map", not both',
        });
    });
  });

export type Deck = z.infer<typeof deckSchema>;
export type Step = Deck['steps'][number];
export type DrawnLine = NonNullable<Step['draws']>[number];
export type SpokenText = Deck['title'];
