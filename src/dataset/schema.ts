import { z } from 'zod';
import { CALENDAR_DATE_PATTERN, isCalendarDate } from '#core/calendar-date.ts';
import { KINDS } from '#core/kind.ts';
import { LANGUAGES } from '#core/language.ts';
import { LAYER_GROUPS } from '#core/layer-group.ts';
import { POSITION_CLASSES } from '#core/position-class.ts';
import { STATUSES } from '#core/status.ts';
import { UNITS } from '#core/unit.ts';

const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'an id has lower-case letters, digits and single hyphens, e.g. "giz-galasi"',
  );

const DATE_FORM = 'a date is YYYY, YYYY-MM or YYYY-MM-DD, e.g. "2025-04-28"';

const calendarDate = z
  .string()
  .regex(CALENDAR_DATE_PATTERN, { error: DATE_FORM, abort: true })
  .refine(isCalendarDate, 'the calendar has no such day');

const dateOrUndated = z.union([calendarDate, z.literal('undated')], {
  error: `${DATE_FORM}, or "undated"`,
});

const text = z.string().trim().min(1, 'the text is empty');

/** One text in all four languages. */
export const localizedTextSchema = z.strictObject({ en: text, az: text, fa: text, ru: text });

/** A publication that figures, statuses and positions cite. */
export const sourceSchema = z.strictObject({
  id,
  publisher: text.describe('Who published it'),
  title: text.describe('What it is, in our own words'),
  date: dateOrUndated,
  language: z.string().regex(/^[a-z]{2,3}$/, 'a language is an ISO 639 code, e.g. "fa"'),
  kind: z.enum([
    'official',
    'railway',
    'agency',
    'press',
    'encyclopaedia',
    'article-of-origin',
    'dataset',
    'own-inference',
  ]),
  address: z.url().optional(),
  note: text.optional(),
});

export const statusEntrySchema = z.strictObject({
  status: z.enum(STATUSES),
  asOf: calendarDate.describe('The day for which the source confirms the status'),
  source: id,
  note: localizedTextSchema.optional(),
});

const statusHistory = z.array(statusEntrySchema).min(1, 'there is no status; say "unknown" if none is known');

export const partSchema = z.strictObject({
  id,
  kind: z.enum(KINDS),
  name: localizedTextSchema,
  statusHistory,
  position: z
    .literal('unknown')
    .optional()
    .describe('Said openly where no position is known: such a part is listed but not drawn'),
  note: localizedTextSchema.optional(),
});

/** A number, a range, a date or, said openly, nothing known. */
export const figureValueSchema = z.union(
  [
    z.number(),
    z
      .strictObject({ min: z.number(), max: z.number() })
      .refine((range) => range.min < range.max, 'a range needs min below max'),
    z.strictObject({ date: calendarDate }),
    z.literal('unknown'),
  ],
  { error: 'a value is a number, a range {min, max}, a {date} or "unknown"' },
);

export const figureSchema = z.strictObject({
  id,
  quantity: id.describe('An id of geodata/vocabulary.json: what exactly is measured'),
  part: id.optional().describe('The part it belongs to; left out, it is about the whole project'),
  scope: z.enum(['azerbaijan', 'iran', 'armenia', 'russia', 'both', 'whole']),
  value: figureValueSchema,
  unit: z.enum(UNITS),
  precision: z.enum(['exact', 'about', 'at-least', 'at-most']),
  nature: z.enum(['actual', 'design', 'planned', 'estimate']),
  asOf: dateOrUndated,
  sources: z.array(id).min(1, 'a figure needs a source'),
  standing: z.enum(['stands', 'superseded', 'rejected']),
  note: localizedTextSchema.optional(),
});

export const relationSchema = z.strictObject({
  type: z.enum(['part-of', 'continues', 'competes-with', 'works-with']),
  target: id,
});

export const projectSchema = z.strictObject({
  id,
  kind: z.enum(KINDS),
  group: z.enum(LAYER_GROUPS),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/, 'a country is an ISO 3166 code, e.g. "AZ"')).min(1),
  name: localizedTextSchema,
  aliases: z.array(z.strictObject({ text, language: z.enum([...LANGUAGES, 'other']) })),
  summary: localizedTextSchema,
  statusHistory,
  parts: z.array(partSchema).min(1, 'a project has at least one part'),
  figures: z.array(figureSchema),
  relations: z.array(relationSchema),
  sources: z.array(id).min(1, 'a project needs a source'),
});

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const ring = z.array(position).min(4, 'a ring has at least four positions');

export const geometrySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Point'), coordinates: position }),
  z.strictObject({ type: z.literal('LineString'), coordinates: z.array(position).min(2) }),
  z.strictObject({
    type: z.literal('MultiLineString'),
    coordinates: z.array(z.array(position).min(2)).min(1),
  }),
  z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
]);

export const LICENCES = ['CC-BY-4.0', 'ODbL-1.0'] as const;

/** Where one part lies, how well that is known, and how it was found. */
export const geometryFeatureSchema = z.strictObject({
  type: z.literal('Feature'),
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a feature id is "<project>/<name>"'),
  geometry: geometrySchema,
  properties: z.strictObject({
    part: id,
    role: z.enum(['site', 'line', 'area', 'label']),
    isPrimary: z.boolean().describe('The one symbol that stands for the project on small scales'),
    positionClass: z.enum(POSITION_CLASSES),
    errorMetres: z.number().positive().describe('Estimated 90 % error of the position, in metres'),
    origin: text.describe('How the position was found'),
    sources: z.array(id),
  }),
});

export const geometryCollectionSchema = z.strictObject({
  type: z.literal('FeatureCollection'),
  licence: z.enum(LICENCES),
  generatedBy: z.string().optional(),
  features: z.array(geometryFeatureSchema).min(1),
});

/** The quantities figures can state, with their labels; units say which ones make sense for each. */
export const vocabularySchema = z.strictObject({
  quantities: z.record(
    id,
    z.strictObject({ label: localizedTextSchema, units: z.array(z.enum(UNITS)).min(1) }),
  ),
});

export type Source = z.infer<typeof sourceSchema>;
export type StatusEntry = z.infer<typeof statusEntrySchema>;
export type Part = z.infer<typeof partSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Project = z.infer<typeof projectSchema>;
export type GeometryFeature = z.infer<typeof geometryFeatureSchema>;
export type GeometryCollection = z.infer<typeof geometryCollectionSchema>;
export type Vocabulary = z.infer<typeof vocabularySchema>;
