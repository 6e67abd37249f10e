import { ImageDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import type { MapStage } from '../map-stage.ts';
import { saveBlob } from '../primitives/save-blob.ts';
import type { ScaleBar } from './compose-picture.ts';
import { pictureName } from './picture-name.ts';
import styles from './share.module.css';
import { usePictureTexts } from './use-picture-texts.ts';

type Progress =
  | { readonly type: 'none' | 'drawing' | 'failed' }
  | { readonly type: 'saved'; readonly name: string };

const PIXEL_RATIOS = [1, 2] as const;

/** The map as a file, with everything that makes it understandable by itself. */
export function PictureTab({ stage }: { stage: MapStage }) {
  const t = useTranslations('share');
  const { number } = useFormat();
  const hasMap = useAtlas((state) => state.mapState !== 'failed');
  const texts = usePictureTexts();
  const [progress, setProgress] = useState<Progress>({ type: 'none' });
  const { width, height } = stage.size();

  const save = async (pixelRatio: number) => {
    setProgress({ type: 'drawing' });
    try {
      const { composePicture } = await import('./compose-picture.ts');
      const map = await stage.picture(pixelRatio);
      const file = await composePicture({
        ...texts,
        map,
        width,
        height,
        pixelRatio,
        scaleBar: readScaleBar(stage.scaleSlot),
      });
      const name = pictureName(texts.subject, texts.day, pixelRatio);
      saveBlob(file, name);
      setProgress({ type: 'saved', name });
    } catch (error) {
      console.warn('The picture could not be drawn.', error);
      setProgress({ type: 'failed' });
    }
  };

  if (!hasMap) return <p>{t('picture.noMap')}</p>;
  return (
    <>
      <p>{t('picture.explained')}</p>
      <div className={styles.buttons}>
        {PIXEL_RATIOS.map((pixelRatio) => (
          <button
            key={pixelRatio}
            type="button"
            className={styles.button}
            disabled={progress.type === 'drawing'}
            onClick={() => save(pixelRatio)}
          >
            <ImageDown aria-hidden="true" />
            {t('picture.save', { scale: `${number(pixelRatio)}×`, width: number(width * pixelRatio) })}
          </button>
        ))}
      </div>
      <p role="status">
        {progress.type === 'drawing' && t('picture.drawing')}
        {progress.type === 'failed' && t('picture.failed')}
        {progress.type === 'saved' && t('picture.saved', { name: progress.name })}
      </p>
    </>
  );
}

/** What the scale control of the map says at the moment; null where there is no room for it on screen. */
function readScaleBar(slot: HTMLElement): ScaleBar | null {
  if (slot.offsetWidth === 0) return null;
  return { text: slot.textContent, widthPixels: slot.offsetWidth };
}
