import { useEffect, useRef, useState } from 'react';
import { selectTheme } from '#store/atlas-store.ts';
import { useAtlasStore } from '../hooks/use-atlas.ts';
import { useLanguage } from '../hooks/use-language.ts';
import { saveBlob } from '../primitives/save-blob.ts';
import { type FilmOrder, useStepFilms } from './step-films.ts';

/** How far a film has got. */
export type FilmMaking =
  | { readonly type: 'none' | 'failed' | 'cancelled' }
  | {
      readonly type: 'drawing';
      readonly done: number;
      readonly total: number;
      readonly secondsLeft: number | null;
    }
  | { readonly type: 'saved'; readonly name: string; readonly bytes: number };

/** Nobody believes a guess made from less. */
const FRAMES_BEFORE_GUESS = 10;

/** Makes one film at a time; whoever closes the dialog gives it up. */
export function useFilm() {
  const store = useAtlasStore();
  const films = useStepFilms();
  const language = useLanguage();
  const [making, setMaking] = useState<FilmMaking>({ type: 'none' });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const record = async (asked: Omit<FilmOrder, 'language' | 'theme' | 'isProjector'>) => {
    const controller = new AbortController();
    abort.current = controller;
    const state = store.getState();
    const order = { ...asked, language, theme: selectTheme(state), isProjector: state.isProjector };
    const begun = performance.now();
    setMaking({ type: 'drawing', done: 0, total: 1, secondsLeft: null });
    try {
      const film = await (await films()).record(order, controller.signal, (done, total) => {
        const each = (performance.now() - begun) / 1000 / done;
        const secondsLeft = done < FRAMES_BEFORE_GUESS ? null : Math.ceil(each * (total - done));
        setMaking({ type: 'drawing', done, total, secondsLeft });
      });
      const name = nameOf(order, state.atlas.dataVersion);
      saveBlob(film, name);
      setMaking({ type: 'saved', name, bytes: film.size });
    } catch (error) {
      if (!controller.signal.aborted) console.warn('The film could not be made.', error);
      setMaking({ type: controller.signal.aborted ? 'cancelled' : 'failed' });
    }
  };
  return { making, record, cancel: () => abort.current?.abort() };
}

/** Letters that every system can write. */
function nameOf({ deck, stepIndex, language, format }: FilmOrder, dataVersion: string): string {
  return `${deck.deck.id}-${stepIndex + 1}-${language}-${dataVersion}.${format}`;
}
