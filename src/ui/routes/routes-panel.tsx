import { Scale } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { NetworkDocument } from '#dataset/network-document.ts';
import { compareScenarios } from '#network/scenario.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDay } from '../hooks/use-day.ts';
import { useDocument } from '../hooks/use-document.ts';
import { useFormat } from '../hooks/use-format.ts';
import { ClaimContextProvider } from '../ledger/claim-context.tsx';
import { DocumentWait } from '../ledger/document-wait.tsx';
import { SourceCards } from '../ledger/source-marks.tsx';
import { Assumptions } from './assumptions.tsx';
import { EdgeSwitches } from './edge-switches.tsx';
import { RouteControls } from './route-controls.tsx';
import { RouteEnds } from './route-ends.tsx';
import { RouteResult } from './route-result.tsx';
import styles from './routes.module.css';
import { ScenarioTable } from './scenario-table.tsx';
import { WorkedExample } from './worked-example.tsx';

/** Ways on the network of railways, roads and sea legs, compared under scenarios. */
export default function RoutesPanel() {
  const t = useTranslations('routes');
  const loadable = useDocument('network');
  return (
    <div className={styles.panel} data-routes="">
      <h2 className="visually-hidden">{t('title')}</h2>
      {loadable.type === 'ready' ? (
        <ClaimContextProvider context={loadable.document}>
          <SourceCards>
            <Routes network={loadable.document} />
          </SourceCards>
        </ClaimContextProvider>
      ) : (
        <DocumentWait name="network" hasFailed={loadable.type === 'failed'} />
      )}
    </div>
  );
}

function Routes({ network }: { network: NetworkDocument }) {
  const t = useTranslations('routes');
  const { text } = useFormat();
  const routes = useAtlas((state) => state.routes);
  const day = useDay();
  const [shown, setShown] = useState<string | null>(null);
  const compared = useMemo(() => compareScenarios(network, routes, day), [network, routes, day]);
  const chosen = compared.find(({ scenario }) => scenario === routes.scenario);
  const unknown = [routes.from, ...routes.via, routes.to].filter(
    (id) => id !== null && !network.nodes.some((node) => node.id === id),
  );
  return (
    <>
      <RouteEnds network={network} />
      <RouteControls network={network} />
      {unknown.length > 0 && (
        <p className={styles.noWay} role="alert">
          {t('unknownNode', { id: unknown.join(', ') })}
        </p>
      )}
      {compared.length === 0 && unknown.length === 0 && <p className={styles.hint}>{t('hint')}</p>}
      {compared.length > 0 && <ScenarioTable network={network} compared={compared} />}
      {chosen !== undefined && <RouteResult network={network} answer={chosen.answer} />}
      <EdgeSwitches network={network} />
      <Assumptions network={network} />
      <p className={styles.quiet}>{t('limits')}</p>
      {network.comparisons.map((comparison) => {
        const id = text(comparison.name);
        return shown === id ? (
          <WorkedExample key={id} network={network} comparison={comparison} />
        ) : (
          <button key={id} type="button" className={styles.action} onClick={() => setShown(id)}>
            <Scale aria-hidden="true" />
            {id}
          </button>
        );
      })}
    </>
  );
}
