import { beforeEach, expect, it, vi } from 'vitest';
import type { DeckDocument } from '#dataset/deck-document.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { thumbnailLook } from '#ui/present/step-pictures.ts';
import { createStepPictures } from '../../../src/app/step-pictures.ts';
import { emptyStore } from '../support/empty-store.ts';

const createPictureMap = vi.hoisted(() => vi.fn());
const sceneOfStep = vi.hoisted(() => vi.fn());
vi.mock('#map/picture-map.ts', () => ({ createPictureMap }));
vi.mock('../../../src/app/step-scene.ts', () => ({ sceneOfStep }));
vi.mock('../../../src/app/until-visible.ts', () => ({ untilVisible: async () => {} }));

const deck = { deck: { id: 'river', steps: [{ frame: [1, 2, 3, 4] }, { frame: [5, 6, 7, 8] }] } } as unknown;
const document = deck as DeckDocument;
const look = thumbnailLook({ language: 'en', theme: 'light', isProjector: false });

let store: AtlasStore;
let destroyed: number;
beforeEach(() => {
  destroyed = 0;
  createPictureMap.mockReset();
  sceneOfStep.mockReset();
  sceneOfStep.mockResolvedValue({ style: {} });
  store = emptyStore();
  store.getState().present({ deckId: 'river', stepIndex: 0 });
});

/** A map that never comes to rest, and refuses what it draws when it is taken down. */
function restless() {
  const drawing = Promise.withResolvers<never>();
  return {
    draw: vi.fn(() => drawing.promise),
    destroy() {
      destroyed += 1;
      drawing.reject(new Error('removed'));
    },
  };
}

it('refuses, when the talk ends, what is drawn and what waits, and makes no map for the next', async () => {
  createPictureMap.mockImplementation(restless);
  const { picture } = createStepPictures(store);
  const first = picture(document, 0, look);
  const second = picture(document, 1, look);
  await vi.waitFor(() => expect(createPictureMap).toHaveBeenCalledTimes(1));
  store.getState().present(null);
  await expect(first).rejects.toThrow('removed');
  await expect(second).rejects.toThrow('the talk has ended');
  expect(createPictureMap).toHaveBeenCalledTimes(1);
  expect(destroyed).toBe(1);
});

it('draws for the next talk at once, though the last one waits for its documents', async () => {
  const documents = Promise.withResolvers<object>();
  sceneOfStep.mockReturnValueOnce(documents.promise);
  const { picture } = createStepPictures(store);
  const abandoned = picture(document, 0, look);
  await vi.waitFor(() => expect(sceneOfStep).toHaveBeenCalledTimes(1));
  store.getState().present(null);

  const canvas = {} as HTMLCanvasElement;
  const draw = vi.fn(async () => ({ canvas }));
  createPictureMap.mockImplementation(() => ({ draw, destroy: () => {} }));
  store.getState().present({ deckId: 'river', stepIndex: 0 });
  const wanted = picture(document, 0, look);
  await expect(abandoned).rejects.toThrow('the talk has ended');
  await expect(wanted).resolves.toBe(canvas);

  documents.resolve({ style: {} });
  await expect(picture(document, 0, look)).resolves.toBe(canvas);
  expect(draw).toHaveBeenCalledTimes(1);
});
