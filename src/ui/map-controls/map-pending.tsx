import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';

/** On a slow line somebody begins to wonder after so long. */
const PATIENCE_MILLISECONDS = 6000;

/** Says that the first picture of the map takes long, and what can be done meanwhile. */
export function MapPending({ className }: { className: string | undefined }) {
  const t = useTranslations('map');
  const isPending = useAtlas((state) => state.inView === null && state.mapState === 'loading');
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  return isPending && isLong ? (
    <p className={className} role="status" data-surface="" data-map-pending="">
      {t('pending')}
    </p>
  ) : null;
}
