import { Copy, Ruler, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Position } from '#core/position.ts';
import { positionNotations } from '#search/position-notations.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import { usePositionText } from '../search/use-position-text.ts';
import styles from './mark-card.module.css';

/** The marked position in every notation a visitor may need, and the ways to copy it and to take the mark away. */
export default function MarkCard({ position }: { position: Position }) {
  const t = useTranslations('search');
  const setMark = useAtlas((state) => state.setMark);
  const notify = useAtlas((state) => state.notify);
  const shown = usePositionText(useAtlas((state) => state.digits))(position);
  const text = usePositionText()(position);
  const openTool = useAtlas((state) => state.openTool);
  const measure = useAtlas((state) => state.measure);
  const measureFromHere = () => {
    const measurement = { kind: 'line', vertices: [{ position, snap: null }] } as const;
    measure({ type: 'replace', measurement });
    openTool('measure');
    setMark(null);
  };
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => notify('copied'),
      () => notify('notCopied', text),
    );
  const notations = positionNotations(position);
  return (
    <section className={styles.card} aria-label={t('mark')}>
      <div className={styles.head}>
        <p className={styles.position}>
          <bdi>{shown}</bdi>
        </p>
        <IconButton label={t('copy')} onClick={copy}>
          <Copy aria-hidden="true" />
        </IconButton>
        <IconButton label={t('measureFrom')} onClick={measureFromHere}>
          <Ruler aria-hidden="true" />
        </IconButton>
        <IconButton label={t('unmark')} onClick={() => setMark(null)}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <dl className={styles.notations}>
        {(['dms', 'utm', 'mgrs'] as const).map((notation) => {
          const written = notations[notation];
          return (
            written !== null && (
              <div key={notation}>
                <dt>{t(`notation.${notation}`)}</dt>
                <dd>
                  <bdi dir="ltr">{written}</bdi>
                </dd>
              </div>
            )
          );
        })}
      </dl>
    </section>
  );
}
