import {
  BufferTarget,
  CanvasSource,
  canEncodeVideo,
  Mp4OutputFormat,
  Output,
  Quality,
  type VideoCodec,
  WebMOutputFormat,
} from 'mediabunny';
import type { FilmFormat } from '#ui/film/step-films.ts';

/** The codecs that players expect in a file, the best known first. */
const CODECS: Record<FilmFormat, readonly VideoCodec[]> = { mp4: ['avc'], webm: ['vp9', 'vp8'] };
const QUALITY = new Quality('high');

interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The codec this browser can write a format with; null where there is none. */
export async function filmCodec(
  format: FilmFormat,
  { width, height }: PixelSize,
): Promise<VideoCodec | null> {
  // A page from elsewhere than a secure address has no encoders at all.
  if (typeof VideoEncoder === 'undefined') return null;
  for (const codec of CODECS[format]) {
    if (await canEncodeVideo(codec, { width, height, quality: QUALITY })) return codec;
  }
  return null;
}

/** A film that is being written. */
export interface FilmEncoder {
  /** Takes what is on the canvas at the moment as the next frame; waits while the encoder is behind. */
  addFrame(): Promise<void>;
  finish(): Promise<Blob>;
  cancel(): Promise<void>;
}

/** @throws Error when the browser cannot write the format at the size of the canvas. */
export async function encodeFilm(
  canvas: HTMLCanvasElement,
  format: FilmFormat,
  { title, framesPerSecond }: { readonly title: string; readonly framesPerSecond: number },
): Promise<FilmEncoder> {
  const codec = await filmCodec(format, canvas);
  if (codec === null)
    throw new Error(`this browser writes no ${format} of ${canvas.width} × ${canvas.height}`);
  const target = new BufferTarget();
  const output = new Output({
    // Its index at the front: a page can begin to play it before it has all of it.
    format: format === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat(),
    target,
  });
  const source = new CanvasSource(canvas, { codec, quality: QUALITY });
  output.addVideoTrack(source, { frameRate: framesPerSecond });
  output.setMetadataTags({ title });
  await output.start();
  let frames = 0;
  return {
    async addFrame() {
      await source.add(frames / framesPerSecond, 1 / framesPerSecond);
      frames += 1;
    },
    async finish() {
      await output.finalize();
      if (target.buffer === null) throw new Error('the film is empty');
      return new Blob([target.buffer], { type: `video/${format}` });
    },
    cancel: () => output.cancel(),
  };
}
