import { type RefObject, useEffect } from 'react';
import type { ChainedAlignment } from '#dataset/alignment-named.ts';
import type { AtlasState } from '#store/atlas-store.ts';
import type { PlaceOnLine } from '#store/chainage-state.ts';
import { useAtlasStore } from '../hooks/use-atlas.ts';
import type { PlaceWords } from './use-place-words.ts';

/** The elements that follow the place on the line, written past React. */
export interface StripElements {
  readonly root: RefObject<HTMLElement | null>;
  readonly slider: RefObject<HTMLDivElement | null>;
  readonly place: RefObject<HTMLElement | null>;
  readonly rest: RefObject<HTMLElement | null>;
  readonly details: RefObject<HTMLElement | null>;
}

/** Keeps cursor and words of a strip at the place that is passed, or else marked; without one it tells of the whole. */
export function useStripCursor(
  alignment: ChainedAlignment,
  lineId: string,
  words: PlaceWords,
  elements: StripElements,
): void {
  const store = useAtlasStore();
  useEffect(() => {
    const { lengthMetres } = alignment.chainage;
    const isHere = (place: PlaceOnLine | null) => place?.line === lineId || place?.line === alignment.id;
    const shown = ({ at, passing }: AtlasState) => (isHere(passing) ? passing : isHere(at) ? at : null);
    const show = (place: PlaceOnLine | null) => {
      const slider = elements.slider.current;
      if (slider === null) return;
      const metres = Math.min((place?.km ?? 0) * 1000, lengthMetres);
      slider.style.setProperty('--at', String(metres / lengthMetres));
      elements.root.current?.toggleAttribute('data-placed', place !== null);
      slider.ariaValueNow = String(Math.round(metres) / 1000);
      slider.ariaValueText = words.spoken(metres);
      write(elements.place, place === null ? words.measured : words.place(metres));
      write(elements.rest, place === null ? '' : words.rest(metres));
      write(elements.details, place === null ? words.error : words.details(metres));
    };
    show(shown(store.getState()));
    return store.subscribe(shown, show);
  });
}

function write({ current }: RefObject<HTMLElement | null>, text: string): void {
  if (current !== null) current.textContent = text;
}
