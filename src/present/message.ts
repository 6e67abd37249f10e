import * as z from 'zod/mini';
import {
  cameraSchema,
  MOST_STROKE_POINTS,
  MOST_STROKES,
  PART_SCHEMAS,
  positionSchema,
  strokePointsSchema,
} from './shared-parts.ts';

/** Windows of another version do not understand each other, and say so by silence. */
const PROTOCOL = 'araz-atlas-talk-1';

const HIGHEST_COUNT = 1e12;
const countSchema = z.int().check(z.minimum(0), z.maximum(HIGHEST_COUNT));
const windowIdSchema = z.string().check(z.regex(/^[a-f0-9]{16}$/));
export const sessionSchema = z.string().check(z.regex(/^[a-f0-9]{32}$/));

const stampSchema = z.strictObject({ count: countSchema, by: windowIdSchema });

const written = <Value extends z.core.$ZodType>(value: Value) =>
  z.optional(z.strictObject({ value, stamp: stampSchema }));

export const registerSchema = z.strictObject({
  picture: written(PART_SCHEMAS.picture),
  curtain: written(PART_SCHEMAS.curtain),
  audience: written(PART_SCHEMAS.audience),
  pen: written(PART_SCHEMAS.pen),
  timer: written(PART_SCHEMAS.timer),
  isHeld: written(PART_SCHEMAS.isHeld),
  isAwake: written(PART_SCHEMAS.isAwake),
});

const stamp = z.optional(stampSchema);
const stampsSchema = z.strictObject({
  picture: stamp,
  curtain: stamp,
  audience: stamp,
  pen: stamp,
  timer: stamp,
  isHeld: stamp,
  isAwake: stamp,
});

/** What is said once and not kept: the next of its kind replaces it. */
const passingSchemas = [
  z.strictObject({ type: z.literal('camera'), camera: cameraSchema }),
  z.strictObject({ type: z.literal('laser'), at: z.nullable(positionSchema) }),
  /** Points that a line of the pen has grown by. */
  z.strictObject({
    type: z.literal('stroke'),
    index: z.int().check(z.minimum(0), z.maximum(MOST_STROKES - 1)),
    from: z.int().check(z.minimum(0), z.maximum(MOST_STROKE_POINTS)),
    points: strokePointsSchema,
  }),
  /** A key pressed in the window whose picture is held; or that the other window is looked for. */
  z.strictObject({
    type: z.literal('wish'),
    wish: z.enum(['next', 'previous', 'hold', 'send', 'discard', 'show']),
  }),
] as const;

const bodySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('hello'), stamps: stampsSchema }),
  z.strictObject({ type: z.literal('here'), stamps: stampsSchema, parts: registerSchema }),
  z.strictObject({ type: z.literal('parts'), parts: registerSchema }),
  z.strictObject({ type: z.literal('goodbye') }),
  ...passingSchemas,
]);

const messageSchema = z.strictObject({
  protocol: z.literal(PROTOCOL),
  session: sessionSchema,
  from: windowIdSchema,
  role: z.enum(['audience', 'presenter']),
  term: countSchema,
  sequence: countSchema,
  body: bodySchema,
});

export type Message = z.infer<typeof messageSchema>;
export type Body = Message['body'];
export type Role = Message['role'];
export type Passing = Extract<Body, { type: 'camera' | 'laser' | 'stroke' | 'wish' }>;
export type Wish = Extract<Body, { type: 'wish' }>['wish'];

export function messageOf(parts: Omit<Message, 'protocol'>): Message {
  return { protocol: PROTOCOL, ...parts };
}

/** Reads what another window said; null for everything that is not exactly one of our messages. Never throws. */
export function parseMessage(data: unknown): Message | null {
  try {
    return messageSchema.safeParse(data).data ?? null;
  } catch {
    // What is read may run code of its own, such as a getter that throws.
    return null;
  }
}
