import * as z from 'zod/mini';
import type { CameraView } from '#core/camera-view.ts';

const id = z.string().check(z.regex(/^[a-z0-9-]{1,80}$/));
const between = (least: number, most: number) => z.number().check(z.minimum(least), z.maximum(most));

const viewSchema = z.strictObject({
  zoom: between(0, 24),
  latitude: between(-85, 85),
  longitude: between(-180, 180),
  bearing: z._default(between(-360, 360), 0),
  pitch: z._default(between(0, 85), 0),
});

const messageSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('araz-atlas/select'),
    project: z.nullable(id),
    part: z._default(z.nullable(id), null),
  }),
  z.strictObject({ type: z.literal('araz-atlas/camera'), view: viewSchema }),
]);

/** What a page around the atlas may ask of it. */
export type EmbedRequest = z.infer<typeof messageSchema>;

/** What the atlas tells the page around it: that it listens, what is chosen, where the map looks. */
export type EmbedReport =
  | { readonly type: 'araz-atlas/ready' }
  | { readonly type: 'araz-atlas/select'; readonly project: string | null; readonly part: string | null }
  | { readonly type: 'araz-atlas/camera'; readonly view: CameraView };

/** Reads what came through `postMessage`; null for everything that is not exactly one of ours. */
export function parseEmbedRequest(data: unknown): EmbedRequest | null {
  return messageSchema.safeParse(data).data ?? null;
}
