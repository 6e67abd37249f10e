import { useTranslations } from 'use-intl';
import type { NetworkDocument } from '#dataset/network-document.ts';
import type { Route, RouteEdge } from '#network/route.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { StatusWord } from '../primitives/status-word.tsx';
import styles from './routes.module.css';
import { useRouteText } from './use-route-text.ts';

/** What of a way does not operate, or has not been heard of since it did, and who says so. */
export function MissingEdges({ network, route }: { network: NetworkDocument; route: Route }) {
  const t = useTranslations('routes');
  const { date } = useRouteText(network);
  const day = useAtlas((state) => state.date);
  const isThroughIran = route.kmByCountry.has('IR') && route.legs.length > 1;
  const traffic = network.traffic.findLast(({ from }) => from <= day);
  return (
    <>
      {route.missing.length > 0 && (
        <section aria-labelledby="route-missing">
          <h3 className={styles.heading} id="route-missing">
            {t('missing')}
          </h3>
          <EdgeReports network={network} edges={route.missing} />
        </section>
      )}
      {route.unconfirmed.length > 0 && (
        <details className={styles.details}>
          <summary>{t('unconfirmed', { count: route.unconfirmed.length })}</summary>
          <EdgeReports network={network} edges={route.unconfirmed} />
        </details>
      )}
      {isThroughIran && traffic?.status === 'suspended' && (
        <p className={styles.warning} data-traffic="">
          {t('trafficSuspended', { date: date(traffic.asOf), publisher: traffic.publisher })}
        </p>
      )}
    </>
  );
}

function EdgeReports({ network, edges }: { network: NetworkDocument; edges: readonly RouteEdge[] }) {
  const t = useTranslations('routes');
  const { edgeName, date, pieces } = useRouteText(network);
  return (
    <ul className={styles.reports}>
      {[...new Map(edges.map((one) => [one.edge.id, one])).values()].map(
        ({ edge, status: { step, reported } }) => (
          <li key={edge.id} data-edge={edge.id}>
            <strong>{edgeName(edge)}</strong>
            {step === null ? <span>{t('neverReported')}</span> : <StatusWord status={step.status} />}
            {step !== null && (
              <span className={styles.quiet}>
                {step.basis === 'own-inference'
                  ? t('ourInference')
                  : pieces([step.publisher, date(step.asOf)])}
                {step.status === 'unknown' &&
                  reported !== null &&
                  ` ${t('lastReported', {
                    publisher: reported.publisher,
                    date: date(reported.asOf),
                  })}`}
              </span>
            )}
          </li>
        ),
      )}
    </ul>
  );
}
