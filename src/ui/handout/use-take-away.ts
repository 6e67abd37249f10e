import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeckDocument } from '#dataset/deck-document.ts';
import { useAtlasStore } from '../hooks/use-atlas.ts';
import { useStepPictures } from '../present/step-pictures.ts';
import type { TakenChoice } from './choice.ts';
import { drawHandout, type Handout } from './draw-handout.ts';
import type { OpenedDeck } from './opened-deck.ts';

/** Charts that somebody waits for. */
export interface WantedCharts {
  readonly opened: OpenedDeck;
  readonly onCharts: (charts: readonly (SVGSVGElement | null)[]) => void;
}

export type TakenRun =
  | { readonly type: 'choosing' | 'cancelled' | 'failed' }
  | { readonly type: 'working'; readonly done: number; readonly total: number }
  | { readonly type: 'handout'; readonly handout: Handout }
  | { readonly type: 'saved'; readonly name: string; readonly bytes: number };

interface TakenTalk {
  readonly document: DeckDocument;
  readonly storyId: string | null;
}

/** One thing that is taken away at a time: how far it is, the way to begin and the way to stop. */
export function useTakeAway({ document, storyId }: TakenTalk) {
  const store = useAtlasStore();
  const stepPictures = useStepPictures();
  const [run, setRun] = useState<TakenRun>({ type: 'choosing' });
  const [wantedCharts, setWantedCharts] = useState<WantedCharts | null>(null);
  const running = useRef<AbortController | null>(null);
  const stop = useCallback((next: TakenRun) => {
    running.current?.abort();
    running.current = null;
    setRun((now) => {
      if (now.type === 'handout') now.handout.release();
      return next;
    });
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  const begin = async (choice: TakenChoice) => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const tell = (next: TakenRun) => {
      if (!signal.aborted) setRun(next);
    };
    const total = document.deck.steps.length;
    tell({ type: 'working', done: 0, total });
    try {
      const { digits, today } = store.getState();
      const pictures = await stepPictures();
      const onStep = (done: number) => tell({ type: 'working', done, total });
      const talk = { document, storyId, choice, digits, today };
      if (choice.form === 'slides') {
        const { saveSlides } = await import('./save-slides.ts');
        const charts = (opened: OpenedDeck) =>
          new Promise<readonly (SVGSVGElement | null)[]>((resolve) => {
            setWantedCharts({ opened, onCharts: resolve });
          });
        tell({ type: 'saved', ...(await saveSlides(talk, { pictures, signal, onStep, charts })) });
      } else {
        const handout = await drawHandout(talk, { pictures, signal, onStep });
        if (signal.aborted) handout.release();
        else tell({ type: 'handout', handout });
      }
    } catch (error) {
      if (!signal.aborted) console.warn('The talk could not be taken away.', error);
      tell({ type: 'failed' });
    } finally {
      setWantedCharts(null);
    }
  };
  return { run, wantedCharts, begin, stop };
}
