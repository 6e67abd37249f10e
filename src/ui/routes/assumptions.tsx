import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { NetworkDocument } from '#dataset/network-document.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { SourceMarks } from '../ledger/source-marks.tsx';
import styles from './routes.module.css';
import { useRouteText } from './use-route-text.ts';

/** What the travel times rest on, each to be replaced by anybody's own figure. */
export function Assumptions({ network }: { network: NetworkDocument }) {
  const t = useTranslations('routes');
  const { text, quantity, number } = useRouteText(network);
  const { assumptions: own } = useAtlas((state) => state.routes);
  const setRoutes = useAtlas((state) => state.setRoutes);
  const isChanged = Object.keys(own).length > 0;
  return (
    <details className={styles.details} data-assumptions="">
      <summary>{isChanged ? t('assumptionsChanged') : t('assumptions')}</summary>
      <p className={styles.quiet}>{t('assumptionsNote')}</p>
      {network.assumptions.map(({ id, unit, value, least, most, name, reason, source }) => (
        <label
          key={id}
          className={styles.assumption}
          data-assumption={id}
          data-changed={own[id] !== undefined}
        >
          <span>{text(name)}</span>
          <span className={styles.assumed}>
            <input
              type="number"
              inputMode="decimal"
              min={least}
              max={most}
              step="any"
              value={own[id] ?? value}
              className={styles.number}
              onChange={({ target }) => {
                const next = target.valueAsNumber;
                if (target.validity.valid && Number.isFinite(next))
                  setRoutes({ assumptions: { ...own, [id]: Math.round(next * 100) / 100 } });
              }}
            />
            {unit === 'km/h' ? t('kmPerHour') : t('hoursUnit')}
          </span>
          <span className={styles.quiet}>
            {text(reason)}
            {source !== undefined && <SourceMarks ids={[source]} />}
            {own[id] !== undefined && ` ${t('ours', { value: quantity(number(value), unit, value) })}`}
          </span>
        </label>
      ))}
      {isChanged && (
        <button type="button" className={styles.textButton} onClick={() => setRoutes({ assumptions: {} })}>
          <RotateCcw aria-hidden="true" />
          {t('reset')}
        </button>
      )}
    </details>
  );
}
