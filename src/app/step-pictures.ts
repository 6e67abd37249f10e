import type { Padding } from '#core/camera-view.ts';
import type { Language } from '#core/language.ts';
import type { Atlas } from '#dataset/atlas.ts';
import type { DeckDocument } from '#dataset/deck-document.ts';
import type { Deck, Step } from '#dataset/deck-schema.ts';
import { createPictureMap, type DrawnPicture, type PictureMap } from '#map/picture-map.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import type { StepPictureOptions, StepPictures } from '#ui/present/step-pictures.ts';
import { fetchAtlas } from './fetch-ledger.ts';
import { whenDocument } from './step-documents.ts';
import { sceneOfStep } from './step-scene.ts';
import { storeOfStep } from './step-state.ts';
import { untilVisible } from './until-visible.ts';

/** All kept pictures together have no more pixels than this: 80 MB. */
const MOST_PIXELS = 20_000_000;
/** The second map is taken down when nobody has asked it for anything for so long. */
const REST_MILLISECONDS = 60_000;

/**
 * Draws steps of decks, one after another, on a second map that is made for the first of them. The end of a talk leaves nothing
 * of them behind: pictures that are still waited for are refused at once.
 */
export function createStepPictures(store: AtlasStore): StepPictures {
  const kept = keptPictures();
  let map: PictureMap | null = null;
  let foreign: { readonly language: Language; readonly atlas: Atlas } | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let rest: ReturnType<typeof setTimeout> | undefined;
  let untilTalkEnds = new AbortController();
  const takeDown = () => {
    clearTimeout(rest);
    map?.destroy();
    map = null;
  };
  const drawStep = async (step: Step, options: StepPictureOptions, signal: AbortSignal) => {
    await orRefused(untilVisible(), signal);
    const scene = await orRefused(sceneOfStep(store, step, { ...options, areLinesWhole: true }), signal);
    clearTimeout(rest);
    map ??= createPictureMap(scene.style);
    try {
      const { width, height } = options;
      return await map.draw({ ...scene, padding: marginOf({ width, height }), ...options });
    } catch (error) {
      // Whatever has gone wrong with it, the next picture gets another map.
      takeDown();
      throw error;
    } finally {
      if (map !== null) rest = setTimeout(takeDown, REST_MILLISECONDS);
    }
  };
  const next = (step: Step, options: StepPictureOptions): Promise<DrawnPicture> => {
    const { signal } = untilTalkEnds;
    const drawn = last.then(() => drawStep(step, options, signal));
    last = drawn.catch(() => {});
    return drawn;
  };
  const atlasIn = async (language: Language): Promise<Atlas> => {
    const { atlas, language: shown } = store.getState();
    if (language === shown) return atlas;
    if (foreign?.language !== language) foreign = { language, atlas: await fetchAtlas(language) };
    return foreign.atlas;
  };
  store.subscribe(
    (state) => state.story === null,
    (isOver) => {
      if (!isOver) return;
      untilTalkEnds.abort(new Error('the talk has ended'));
      untilTalkEnds = new AbortController();
      takeDown();
      kept.clear();
    },
  );
  return {
    async picture({ deck }: DeckDocument, stepIndex, options) {
      const step = stepOf(deck, stepIndex);
      const { statusScale } = store.getState();
      const key = JSON.stringify([step.frame, step.shows, step.draws, step.pins, options, statusScale]);
      const known = kept.get(key);
      if (known !== undefined) return known;
      const drawn = next(step, options).then(({ canvas }) => canvas);
      kept.keep(key, drawn, options.width * options.height * options.pixelRatio ** 2);
      return drawn;
    },
    async explainedPicture({ deck }: DeckDocument, stepIndex, options) {
      return next(stepOf(deck, stepIndex), options);
    },
    async shownBy({ deck }: DeckDocument, stepIndex, look) {
      const shown = await storeOfStep(store, stepOf(deck, stepIndex), look, await atlasIn(look.language));
      if (shown.getState().page === 'trade') await whenDocument(store, 'subject/trade');
      shown.setState({ documents: store.getState().documents });
      return shown;
    },
  };
}

/** What is waited for, unless it is not wanted any more before. */
function orRefused<T>(wanted: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(signal.reason);
    if (signal.aborted) refuse();
    signal.addEventListener('abort', refuse, { once: true });
    wanted.then(resolve, reject).finally(() => signal.removeEventListener('abort', refuse));
  });
}

function stepOf({ steps }: Deck, stepIndex: number): Step {
  const step = steps[stepIndex];
  if (step === undefined) throw new RangeError(`the deck has no step ${stepIndex}`);
  return step;
}

/** The frame of a step does not touch the edge of its picture. */
function marginOf({ width, height }: Pick<StepPictureOptions, 'width' | 'height'>): Padding {
  const pixels = Math.min(48, width / 12, height / 12);
  return { left: pixels, top: pixels, right: pixels, bottom: pixels };
}

/** Pictures by what was asked for; the ones asked for longest ago go first, and one that failed at once. */
function keptPictures() {
  const pictures = new Map<string, { readonly drawn: Promise<HTMLCanvasElement>; readonly pixels: number }>();
  const countPixels = () => [...pictures.values()].reduce((sum, { pixels }) => sum + pixels, 0);
  return {
    get(key: string) {
      const known = pictures.get(key);
      if (known === undefined) return;
      pictures.delete(key);
      pictures.set(key, known);
      return known.drawn;
    },
    keep(key: string, drawn: Promise<HTMLCanvasElement>, pixels: number) {
      pictures.set(key, { drawn, pixels });
      // The next talk may have asked for the same meanwhile.
      drawn.catch(() => pictures.get(key)?.drawn === drawn && pictures.delete(key));
      for (const oldest of pictures.keys()) {
        if (oldest === key || countPixels() <= MOST_PIXELS) break;
        pictures.delete(oldest);
      }
    },
    clear: () => pictures.clear(),
  };
}
