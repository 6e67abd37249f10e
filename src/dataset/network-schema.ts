import { z } from 'zod';
import { POSITION_CLASSES } from '#core/position-class.ts';
import { STATUSES } from '#core/status.ts';
import { ASSUMPTION_IDS, NODE_KINDS, TRANSPORT_MODES } from '#core/transport.ts';
import { type Basis, CONFIDENCE_OF_BASIS } from '#ledger/claim-terms.ts';
import { calendarDateSchema, idSchema, localizedTextSchema } from '#ledger/text-schema.ts';

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const claimName = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a claim is named "<subject>/<claim>"');
/** Where a stretch lies; what lies in no country is the sea. */
const territorySchema = z.union([z.string().regex(/^[A-Z]{2}$/), z.literal('sea')], {
  error: 'a country is an ISO 3166 code, e.g. "AZ", or "sea"',
});

export const networkNodeSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(NODE_KINDS),
  name: localizedTextSchema,
  country: territorySchema,
  position,
  positionClass: z.enum(POSITION_CLASSES),
  errorMetres: z.number().positive().describe('Estimated 90 % error of the position, in metres'),
  sources: z.array(idSchema).min(1, 'a position needs a source'),
  canTransfer: z.boolean().describe('Freight can change here from one mode or gauge to another'),
});

const reportSchema = z.strictObject({
  status: z.enum(STATUSES),
  asOf: calendarDateSchema,
  source: idSchema,
  basis: z.enum(Object.keys(CONFIDENCE_OF_BASIS) as [Basis, ...Basis[]]),
});

const statusSchema = z
  .union(
    [
      z.strictObject({ project: idSchema, part: idSchema.optional(), item: idSchema.optional() }),
      z.strictObject({ reports: z.array(reportSchema).min(1) }),
    ],
    { error: 'a status is the one of a {project, part, item}, or {reports} of its own' },
  )
  .describe('Whose status claims it follows, or reports of its own in the order of their days');

const publishedSchema = z.strictObject({
  claim: claimName.describe('The claim that gives its length'),
  less: claimName.optional().describe('A claim to be taken from it, where a source gives only the whole'),
});

const lineSchema = z.strictObject({
  along: z.string().optional().describe('The line of the atlas it follows, as far as between its two nodes'),
  via: z.array(position).min(1).optional().describe('Positions it passes on its way from the first node'),
});

export const networkEdgeSchema = z
  .strictObject({
    id: idSchema,
    from: idSchema,
    to: idSchema,
    mode: z.enum(TRANSPORT_MODES),
    gaugeMm: z
      .union([z.number().int().min(600).max(1676), z.literal('unknown')])
      .optional()
      .describe('Of railways alone'),
    country: territorySchema,
    besideRailway: z
      .literal(true)
      .optional()
      .describe('A road along which a railway runs: left out unless somebody asks for lorries all the way'),
    status: statusSchema,
    published: publishedSchema.optional(),
    line: lineSchema.optional().describe('Left out, the geodesic between its nodes'),
    lengthReason: localizedTextSchema
      .optional()
      .describe('Why the published length and the one measured on the drawing are far apart'),
    sources: z.array(idSchema).min(1, 'an edge needs a source'),
  })
  .refine(({ mode, gaugeMm }) => (mode === 'rail') === (gaugeMm !== undefined), {
    path: ['gaugeMm'],
    error: 'a railway has a gauge in mm or "unknown", and nothing else has one',
  })
  .refine(({ mode, besideRailway }) => mode === 'road' || besideRailway === undefined, {
    path: ['besideRailway'],
    error: 'only a road runs beside a railway',
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], error: 'an edge joins two nodes' })
  .refine(({ line }) => line?.along === undefined || line.via === undefined, {
    path: ['line'],
    error: 'a line goes along a line of the atlas or via positions, not both',
  });

export const networkScenarioSchema = z.strictObject({
  id: idSchema,
  name: localizedTextSchema,
  opens: z.array(idSchema).min(1).describe('The edges taken as open in it'),
});

export const assumptionSchema = z
  .strictObject({
    id: z.enum(ASSUMPTION_IDS),
    unit: z.enum(['km/h', 'hours']),
    value: z.number(),
    least: z.number().nonnegative(),
    most: z.number(),
    source: idSchema.optional().describe('What it rests on; left out, it is ours'),
    name: localizedTextSchema,
    reason: localizedTextSchema,
  })
  .refine(({ value, least, most }) => least <= value && value <= most, {
    path: ['value'],
    error: 'the value lies between the least and the most',
  });

/** Several ways between the same two nodes, beside what is published of each. */
export const comparisonSchema = z.strictObject({
  from: idSchema,
  to: idSchema,
  name: localizedTextSchema,
  ways: z
    .array(
      z.strictObject({
        id: idSchema,
        name: localizedTextSchema,
        via: z.array(idSchema),
        scenario: idSchema.optional(),
        closes: z.array(idSchema).optional().describe('Edges it does without'),
        claims: z.array(claimName).describe('Published figures of this way'),
      }),
    )
    .min(2),
});

/** Any file of `geodata/network`; together they make one network. */
export const networkFileSchema = z.strictObject({
  nodes: z.array(networkNodeSchema).default([]),
  edges: z.array(networkEdgeSchema).default([]),
  scenarios: z.array(networkScenarioSchema).default([]),
  assumptions: z.array(assumptionSchema).default([]),
  comparison: z.array(comparisonSchema).default([]),
});

export type AuthoredNode = z.infer<typeof networkNodeSchema>;
export type AuthoredEdge = z.infer<typeof networkEdgeSchema>;
export type NetworkScenario = z.infer<typeof networkScenarioSchema>;
export type Assumption = z.infer<typeof assumptionSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
export type NetworkFile = z.infer<typeof networkFileSchema>;
