import { z } from 'zod';
import type { CameraView } from '#core/camera-view.ts';

const id = z.string().regex(/^[a-z0-9-]{1,80}$/);

const viewSchema = z.strictObject({
  zoom: z.number().min(0).max(24),
  latitude: z.number().min(-85).max(85),
  longitude: z.number().min(-180).max(180),
  bearing: z.number().min(-360).max(360).default(0),
  pitch: z.number().min(0).max(85).default(0),
});

const messageSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('araz-atlas/select'),
    project: id.nullable(),
    part: id.nullable().default(null),
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
