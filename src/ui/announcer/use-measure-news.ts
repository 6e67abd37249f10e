import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useOnChange } from '../hooks/use-on-change.ts';

/** Tells of points put down and taken away by hand, and of what the crosshair has come to rest on. */
export function useMeasureNews(say: (words: string) => void): void {
  const t = useTranslations('draw');
  const aimed = useAtlas((state) => state.aimed);
  useOnChange(aimed, () => {
    if (aimed !== null) say(aimed.name ?? t('free'));
  });
  const count = useAtlas((state) => state.measuring.measurement.vertices.length);
  const isOpen = useAtlas((state) => state.tool === 'measure');
  useOnChange(count, (before) => {
    if (!isOpen) return;
    if (count < before) say(t('taken', { count }));
    else if (aimed?.name == null) say(t('put', { number: count }));
    else say(t('begun', { number: count, name: aimed.name }));
  });
  const isFinished = useAtlas((state) => state.measuring.isFinished);
  useOnChange(isFinished, () => {
    if (isOpen && isFinished) say(t('finished'));
  });
}
