import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { NetworkDocument } from '#dataset/network-document.ts';
import { opennessOf } from '#network/openness.ts';
import { conditionsOf, isOfMeans } from '#network/scenario.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDay } from '../hooks/use-day.ts';
import styles from './routes.module.css';
import { useRouteText } from './use-route-text.ts';

/** Stretches that are closed, to be taken as open, and those done without, to be taken back. */
export function EdgeSwitches({ network }: { network: NetworkDocument }) {
  const t = useTranslations('routes');
  const { edgeName } = useRouteText(network);
  const routes = useAtlas((state) => state.routes);
  const setRoutes = useAtlas((state) => state.setRoutes);
  const switchEdge = useAtlas((state) => state.switchEdge);
  const day = useDay();
  const asReported = conditionsOf(network, { ...routes, switched: {} }, day);
  const listed = network.edges.filter(
    (edge) =>
      edge.id in routes.switched ||
      (isOfMeans(edge, routes.means) && opennessOf(edge, asReported) === 'closed'),
  );
  const switchedCount = Object.keys(routes.switched).length;
  return (
    <details className={styles.details} data-switches="">
      <summary>{t('switches', { count: switchedCount })}</summary>
      <p className={styles.quiet}>{t('switchesNote')}</p>
      <ul className={styles.switches}>
        {listed.map((edge) => {
          const isOpen = routes.switched[edge.id] ?? opennessOf(edge, asReported) !== 'closed';
          return (
            <li key={edge.id}>
              <label className={styles.switch} data-edge={edge.id}>
                <input
                  type="checkbox"
                  checked={isOpen}
                  onChange={() => switchEdge(edge.id, edge.id in routes.switched ? null : !isOpen)}
                />
                {edgeName(edge)}
                <span className={styles.quiet}>{t(`mode.${edge.mode}`)}</span>
              </label>
            </li>
          );
        })}
      </ul>
      {switchedCount > 0 && (
        <button type="button" className={styles.textButton} onClick={() => setRoutes({ switched: {} })}>
          <RotateCcw aria-hidden="true" />
          {t('reset')}
        </button>
      )}
    </details>
  );
}
