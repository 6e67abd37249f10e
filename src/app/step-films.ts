import { createFilmMap } from '#map/film-map.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { filmPage } from '#ui/film/film-page.ts';
import { FILM_FORMATS, FILM_SIZES, type FilmOrder, type StepFilms } from '#ui/film/step-films.ts';
import { encodeFilm, filmCodec } from './encode-film.ts';
import { sceneOfStep } from './step-scene.ts';

/** As television in the two countries has it. */
const FRAMES_PER_SECOND = 25;
/** Time to read the title before anything moves, and to see where it has led. */
const BEFORE_SECONDS = 1.5;
const AFTER_SECONDS = 2.5;
const MARGIN_PIXELS = 48;

/** Writes films of what steps draw. */
export function createStepFilms(store: AtlasStore): StepFilms {
  return {
    async formats(size) {
      const { width, height, pixelRatio } = FILM_SIZES[size];
      const pixels = { width: width * pixelRatio, height: height * pixelRatio };
      const codecs = await Promise.all(FILM_FORMATS.map((format) => filmCodec(format, pixels)));
      return FILM_FORMATS.filter((_, i) => codecs[i] !== null);
    },
    record: (order, signal, tell) => recordFilm(store, order, signal, tell),
  };
}

async function recordFilm(
  store: AtlasStore,
  order: FilmOrder,
  signal: AbortSignal,
  tell: (done: number, total: number) => void,
): Promise<Blob> {
  const step = order.deck.deck.steps[order.stepIndex];
  if (step === undefined) throw new RangeError(`the deck has no step ${order.stepIndex}`);
  const size = FILM_SIZES[order.size];
  const page = await filmPage({ ...size, ...order });
  const scene = await sceneOfStep(store, step, { ...order, areLinesWhole: false });
  signal.throwIfAborted();
  const map = await createFilmMap({
    ...scene,
    ...size,
    theme: order.theme,
    framesPerSecond: FRAMES_PER_SECOND,
    padding: {
      left: MARGIN_PIXELS,
      top: MARGIN_PIXELS,
      right: MARGIN_PIXELS,
      bottom: page.coveredBottom + MARGIN_PIXELS,
    },
  });
  try {
    const encoder = await encodeFilm(page.canvas, order.format, {
      title: order.words.title,
      framesPerSecond: FRAMES_PER_SECOND,
    });
    try {
      const total = Math.ceil((BEFORE_SECONDS + map.seconds + AFTER_SECONDS) * FRAMES_PER_SECOND);
      for (let frame = 0; frame < total; frame += 1) {
        signal.throwIfAborted();
        tell(frame, total);
        await map.frameAt(
          frame / FRAMES_PER_SECOND - BEFORE_SECONDS,
          ({ map, head, lineIndex, drawnMetres }) =>
            page.draw({ map, head, words: order.words.drawn(lineIndex, drawnMetres) }),
        );
        await encoder.addFrame();
      }
      return await encoder.finish();
    } catch (error) {
      await encoder.cancel();
      throw error;
    }
  } finally {
    map.destroy();
  }
}
