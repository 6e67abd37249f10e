import type { Drawing } from '#map/draw/draw-on-map.ts';
import type { DrawTexts } from '#measure/draw-texts.ts';
import type { MeasureSurface } from './measure-on-map.ts';

/** Nothing is written before the interface says how. */
const NO_TEXTS: DrawTexts = {
  length: () => '',
  area: () => '',
  total: () => '',
  follows: () => '',
  finish: '',
};

/** Where measuring on the map meets the page, whichever map there is at the moment. */
export function measureSurface(container: HTMLElement) {
  const aimedSlot = document.createElement('div');
  aimedSlot.dir = 'auto';
  let texts = NO_TEXTS;
  let drawing: Drawing | null = null;
  const surface: MeasureSurface = {
    container,
    texts: () => texts,
    showAimed: (words) => {
      aimedSlot.textContent = words;
    },
    onDrawing: (next) => {
      drawing = next;
    },
  };
  return {
    ...surface,
    aimedSlot,
    setTexts: (next: DrawTexts) => {
      texts = next;
      drawing?.refresh();
    },
    addAtCrosshair: () => drawing?.addAtCrosshair(),
  };
}
