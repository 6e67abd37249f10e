import { useEffect, useRef, useState } from 'react';
import type { Step } from '#dataset/deck-schema.ts';
import { selectTheme } from '#store/atlas-store.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useLanguage } from '../hooks/use-language.ts';
import { thumbnailLook, useStepPictures } from '../present/step-pictures.ts';
import { deckOfOneStep } from './deck-of-one-step.ts';
import styles from './steps.module.css';

/** The small picture of a step; drawn once it has come into sight, and again only when the step shows something else. */
export function StepPicture({ step }: { step: Step }) {
  const frame = useRef<HTMLSpanElement>(null);
  const pictures = useStepPictures();
  const language = useLanguage();
  const theme = useAtlas(selectTheme);
  const isSeen = useHasBeenSeen(frame);
  const shown = JSON.stringify([step.frame, step.shows, step.draws, step.pins]);
  useEffect(() => {
    if (!isSeen) return;
    let isStale = false;
    const draw = async () => {
      const { picture } = await pictures();
      if (isStale) return;
      const [box, shows, draws, pins] = JSON.parse(shown);
      const deck = deckOfOneStep({
        frame: box ?? undefined,
        shows,
        draws: draws ?? undefined,
        pins: pins ?? undefined,
      });
      const drawn = await picture(deck, 0, thumbnailLook({ language, theme, isProjector: false }));
      const copy = document.createElement('canvas');
      copy.width = drawn.width;
      copy.height = drawn.height;
      copy.getContext('2d')?.drawImage(drawn, 0, 0);
      if (!isStale) frame.current?.replaceChildren(copy);
    };
    draw().catch((error: unknown) => {
      if (!isStale) console.warn('A step has no picture.', error);
    });
    return () => {
      isStale = true;
    };
  }, [pictures, shown, language, theme, isSeen]);
  return <span className={styles.picture} ref={frame} aria-hidden="true" />;
}

function useHasBeenSeen(element: React.RefObject<HTMLElement | null>): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (element.current === null || isSeen) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, isSeen]);
  return isSeen;
}
