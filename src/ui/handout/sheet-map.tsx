import type { CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import { mapCredits } from '../share/map-credits.ts';
import type { HandoutPicture } from './handout-picture.ts';
import styles from './sheet.module.css';

/** The map of a step with its scale and whose data it is made of. */
export function SheetMap({ picture, title }: { picture: HandoutPicture; title: string }) {
  const t = useTranslations();
  const size: CSSProperties = { aspectRatio: picture.aspect };
  return (
    <figure className={styles.map}>
      <div className={styles.drawn} dir="ltr" style={size}>
        <img src={picture.address} alt={t('handout.mapOf', { title })} />
        <span className={styles.scale} style={{ inlineSize: `${picture.scaleShare * 100}%` }}>
          {picture.scaleText}
        </span>
      </div>
      <figcaption className={styles.credits}>{mapCredits(t)}</figcaption>
    </figure>
  );
}
