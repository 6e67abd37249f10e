import { z } from 'zod';
import { EVENT_CATEGORIES } from '#core/event-category.ts';
import { KINDS } from '#core/kind.ts';
import { LANGUAGES, SOURCE_LANGUAGES } from '#core/language.ts';
import { LAYER_GROUPS } from '#core/layer-group.ts';
import { POSITION_CLASSES } from '#core/position-class.ts';
import { VERDICTS } from '#core/verdict.ts';
import { quantitySchema } from '#ledger/quantity-schema.ts';
import {
  calendarDateSchema,
  dateOrUndatedSchema,
  idSchema,
  localizedTextSchema,
  textSchema,
} from '#ledger/text-schema.ts';

/** A publication that claims, events and positions cite. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  publisher: textSchema.describe('Who published it'),
  title: textSchema.describe('What it is, in our own words'),
  date: dateOrUndatedSchema,
  language: z.enum(SOURCE_LANGUAGES, 'a language is one the atlas has a name for, e.g. "fa"'),
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
  address: z.url({ protocol: /^https?$/ }).optional(),
  note: textSchema.optional(),
});

/** A text in which every number is a link to the claim or event it rests on: `[1,612](reservoir-volume)`. */
const citedTextSchema = localizedTextSchema.describe(
  'Every number is a link: [1,612 million m³](reservoir-volume), [19 May 2024](event:araz-opening)',
);

export const partSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(KINDS),
  name: localizedTextSchema,
  position: z
    .literal('unknown')
    .optional()
    .describe('Said openly where no position is known: such a part is listed but not drawn'),
  note: citedTextSchema.optional(),
});

export const relationSchema = z.strictObject({
  type: z.enum(['part-of', 'continues', 'competes-with', 'works-with']),
  target: idSchema,
});

/** Something on the map; what is said of it stands in `geodata/claims/<id>.json`. */
export const projectSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(KINDS),
  group: z.enum(LAYER_GROUPS),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/, 'a country is an ISO 3166 code, e.g. "AZ"')).min(1),
  name: localizedTextSchema,
  aliases: z.array(z.strictObject({ text: textSchema, language: z.enum([...LANGUAGES, 'other']) })),
  summary: citedTextSchema,
  parts: z.array(partSchema).min(1, 'a project has at least one part'),
  relations: z.array(relationSchema),
});

/** Something claims are about that is not a thing on the map: trade, transit, visits. */
export const topicSchema = z.strictObject({
  id: idSchema,
  name: localizedTextSchema,
  summary: citedTextSchema,
});

/** Something that happened on a day, with who was there. */
export const eventSchema = z
  .strictObject({
    id: idSchema,
    date: calendarDateSchema,
    endDate: calendarDateSchema.optional().describe('The last day, where it took several'),
    category: z.enum(EVENT_CATEGORIES),
    title: localizedTextSchema,
    place: localizedTextSchema.optional(),
    projects: z.array(idSchema).describe('The projects it is about; empty where it is about none'),
    people: z.array(idSchema).describe('Ids of geodata/people'),
    delegation: localizedTextSchema.optional().describe('Who came along, in words'),
    sources: z.array(idSchema).min(1, 'an event needs a source'),
    note: localizedTextSchema.optional(),
  })
  .refine((event) => event.endDate === undefined || event.date < event.endDate, {
    path: ['endDate'],
    error: 'the last day comes after the first',
  });

/** A person or a body, named as each language names them. */
export const personSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['person', 'body']),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'a country is an ISO 3166 code, e.g. "AZ"')
    .optional(),
  name: localizedTextSchema,
  role: localizedTextSchema.optional(),
});

/** One factual statement of an article, paraphrased, and what the claims say of it. */
export const statementSchema = z.strictObject({
  id: idSchema,
  text: localizedTextSchema.describe('The statement in our own words'),
  carriedBy: z
    .array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a claim is named "<subject>/<claim>"'))
    .min(1, 'a statement needs a claim that carries it'),
  comparedWith: z
    .array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a claim is named "<subject>/<claim>"'))
    .describe('The claims of others that confirm or contradict it'),
  verdict: z.enum(VERDICTS),
  comment: localizedTextSchema.describe('What else is known, in a sentence or two'),
});

export const articleSchema = z.strictObject({
  file: textSchema.describe('The file name of the article'),
  source: idSchema,
  title: localizedTextSchema,
  statements: z.array(statementSchema).min(1),
});

/** A stretch of a corridor in one country; the stretches of a corridor add up to the whole. */
export const stretchSchema = z.strictObject({
  id: idSchema,
  name: localizedTextSchema,
  country: z.string().regex(/^[A-Z]{2}$/, 'a country is an ISO 3166 code, e.g. "AZ"'),
  status: z
    .strictObject({ project: idSchema, part: idSchema.optional(), item: idSchema.optional() })
    .describe('Whose status claims say how far this stretch has got'),
  length: z
    .union(
      [
        z.strictObject({
          claim: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a claim is named "<subject>/<claim>"'),
        }),
        z.strictObject({
          measured: z.strictObject({
            feature: z.string(),
            from: z.tuple([z.number(), z.number()]),
            to: z.tuple([z.number(), z.number()]),
          }),
        }),
      ],
      { error: 'a length is a {claim} or is {measured} on a drawn feature between two positions' },
    )
    .describe('The claim row it takes its kilometres from, or, where no source gives any, our own drawing'),
});

export const corridorSchema = z.strictObject({
  project: idSchema,
  part: idSchema.optional(),
  name: localizedTextSchema,
  stretches: z.array(stretchSchema).min(1),
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
    part: idSchema,
    role: z.enum(['site', 'line', 'area', 'label']),
    isPrimary: z.boolean().describe('The one symbol that stands for the project on small scales'),
    positionClass: z.enum(POSITION_CLASSES),
    errorMetres: z.number().positive().describe('Estimated 90 % error of the position, in metres'),
    origin: textSchema.describe('How the position was found'),
    sources: z.array(idSchema),
  }),
});

export const geometryCollectionSchema = z.strictObject({
  type: z.literal('FeatureCollection'),
  licence: z.enum(LICENCES),
  generatedBy: z.string().optional(),
  features: z.array(geometryFeatureSchema).min(1),
});

/** The quantities claims can state, and the things of which there are several of a kind. */
export const vocabularySchema = z.strictObject({
  quantities: z.record(idSchema, quantitySchema),
  items: z.record(idSchema, localizedTextSchema),
});

export type Source = z.infer<typeof sourceSchema>;
export type Part = z.infer<typeof partSchema>;
export type Project = z.infer<typeof projectSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type AtlasEvent = z.infer<typeof eventSchema>;
export type Person = z.infer<typeof personSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type Article = z.infer<typeof articleSchema>;
export type Stretch = z.infer<typeof stretchSchema>;
export type Corridor = z.infer<typeof corridorSchema>;
export type GeometryFeature = z.infer<typeof geometryFeatureSchema>;
export type GeometryCollection = z.infer<typeof geometryCollectionSchema>;
export type Vocabulary = z.infer<typeof vocabularySchema>;
