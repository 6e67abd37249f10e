import { useEffect, useRef } from 'react';
import type { DeckDocument } from '#dataset/deck-document.ts';
import { selectTheme } from '#store/atlas-store.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useLanguage } from '../hooks/use-language.ts';
import styles from './overview.module.css';
import { thumbnailLook, useStepPictures } from './step-pictures.ts';

/** The picture of a step; its frame stands from the start, with its number where no picture can be had. */
export function StepThumbnail({ document, stepIndex }: { document: DeckDocument; stepIndex: number }) {
  const { number } = useFormat();
  const frame = useRef<HTMLSpanElement>(null);
  const pictures = useStepPictures();
  const language = useLanguage();
  const theme = useAtlas(selectTheme);
  const isProjector = useAtlas((state) => state.isProjector);
  useEffect(() => {
    let isStale = false;
    const draw = async () => {
      const { picture } = await pictures();
      if (isStale) return;
      const drawn = await picture(document, stepIndex, thumbnailLook({ language, theme, isProjector }));
      if (!isStale) frame.current?.replaceChildren(copyOf(drawn));
    };
    draw().catch((error: unknown) => {
      if (!isStale) console.warn(`Step ${stepIndex + 1} has no picture.`, error);
    });
    return () => {
      isStale = true;
    };
  }, [pictures, document, stepIndex, language, theme, isProjector]);
  return (
    <span className={styles.picture} aria-hidden="true">
      {number(stepIndex + 1)}
      <span className={styles.drawn} ref={frame} />
    </span>
  );
}

/** One canvas can stand in one place only, and others ask for the same picture. */
function copyOf(drawn: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = drawn.width;
  copy.height = drawn.height;
  copy.getContext('2d')?.drawImage(drawn, 0, 0);
  return copy;
}
