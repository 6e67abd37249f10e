import { useTranslations } from 'use-intl';
import { PositionSwatch } from '../legend/position-swatch.tsx';
import { KindSymbol } from '../primitives/kind-symbol.tsx';
import { StatusLine } from '../primitives/status-line.tsx';
import styles from './sheet-legend.module.css';
import type { TakenSigns } from './taken-deck.ts';

/** What the signs on this one map mean; what is not on it is not explained. */
export function SheetLegend({ signs: { statuses, kinds, positionClasses } }: { signs: TakenSigns }) {
  const t = useTranslations();
  const [anyStatus = 'unknown'] = statuses;
  if (statuses.length === 0) return null;
  return (
    <section className={styles.legend}>
      <h3>{t('legend.title')}</h3>
      <ul>
        {statuses.map((status) => (
          <li key={status} data-legend-status={status}>
            <KindSymbol kind="dam" status={status} size={18} />
            <StatusLine status={status} />
            {t(`status.${status}`)}
          </li>
        ))}
      </ul>
      <ul className={styles.kinds}>
        {kinds.map((kind) => (
          <li key={kind} data-legend-kind={kind}>
            <KindSymbol kind={kind} status={anyStatus} size={18} />
            {t(`kind.${kind}`)}
          </li>
        ))}
      </ul>
      <ul>
        {positionClasses.map((positionClass) => (
          <li key={positionClass} data-legend-position={positionClass}>
            <PositionSwatch positionClass={positionClass} />
            {t('handout.position', { class: t(`positionClass.${positionClass}`) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
