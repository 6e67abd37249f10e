import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
import { ClaimContextProvider } from '../ledger/claim-context.tsx';
import TradeChart from '../pages/trade-chart.tsx';
import styles from './sheet.module.css';

/** The chart a step shows in place of the map. */
export function SheetChart() {
  const t = useTranslations('handout');
  const loadable = useAtlas(({ documents }) => documents['subject/trade']);
  if (loadable?.type !== 'ready') return null;
  return (
    <div className={styles.chart}>
      <ClaimContextProvider context={loadable.document}>
        <TradeChart document={loadable.document} hasTable={false} />
      </ClaimContextProvider>
      <p className={styles.quiet}>{t('chartSources')}</p>
    </div>
  );
}
