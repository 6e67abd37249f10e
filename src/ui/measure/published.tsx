import { useTranslations } from 'use-intl';
import { type PublishedKm, publishedKmBetween, publishedRange } from '#dataset/published-km.ts';
import type { MeasuredResult } from '#measure/result.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from './measure.module.css';
import { useGround } from './use-measured.ts';
import { useMeasuredText } from './use-measured-text.ts';

/** The kilometres that sources give for the stretches the legs follow: beside ours, since they often differ. */
export function Published({ result }: { result: MeasuredResult }) {
  const t = useTranslations('measure');
  const { text } = useFormat();
  const { lengthRange } = useMeasuredText();
  const { alignments } = useGround().alignments;
  const stretches = result.legs.flatMap(({ follows }) => {
    const line = alignments.find(({ id }) => id === follows?.id);
    if (follows === null || !line?.chainage) return [];
    const published = publishedKmBetween(line.chainage, follows.fromMetres, follows.toMetres);
    return published === null ? [] : [{ follows, published, whole: publishedRange(line.chainage) }];
  });
  const range = ({ leastKm, mostKm }: PublishedKm) =>
    lengthRange(leastKm * 1000, mostKm * 1000, result.uncertaintyMetres, result.lengthMetres);
  return stretches.map(({ follows, published, whole }) => (
    <p
      key={`${follows.id} ${follows.fromMetres}`}
      className={styles.note}
      data-published={follows.id}
      data-least-metres={published.leastKm * 1000}
      data-most-metres={published.mostKm * 1000}
    >
      {t('published', { name: text(follows.name), value: range(published) })}
      {whole !== null && ` ${t('publishedWhole', { value: range(whole) })}`}
    </p>
  ));
}
