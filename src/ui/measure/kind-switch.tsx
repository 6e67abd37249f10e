import { CircleDot, Pentagon, Spline } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { MEASUREMENT_KINDS } from '#measure/measurement.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import styles from './measure.module.css';

const ICONS = { line: Spline, area: Pentagon, radius: CircleDot } as const;

/** What is measured: a line, an area or a radius. Another kind begins anew, which can be undone. */
export function KindSwitch() {
  const t = useTranslations('measure');
  const chosen = useAtlas((state) => state.measuring.measurement.kind);
  const measure = useAtlas((state) => state.measure);
  return (
    <fieldset className={styles.kinds} aria-label={t('kindTitle')}>
      {MEASUREMENT_KINDS.map((kind) => {
        const Icon = ICONS[kind];
        return (
          <button
            key={kind}
            type="button"
            className={styles.kind}
            aria-pressed={kind === chosen}
            onClick={() => kind !== chosen && measure({ type: 'start', kind })}
          >
            <Icon aria-hidden="true" />
            {t(`kind.${kind}`)}
          </button>
        );
      })}
    </fieldset>
  );
}
