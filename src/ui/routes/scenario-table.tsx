import { useTranslations } from 'use-intl';
import type { NetworkDocument } from '#dataset/network-document.ts';
import type { ComparedScenario } from '#network/scenario.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import found from './found.module.css';
import styles from './routes.module.css';
import { useRouteText } from './use-route-text.ts';

/** The same question under every scenario. */
export function ScenarioTable({
  network,
  compared,
}: {
  network: NetworkDocument;
  compared: readonly ComparedScenario[];
}) {
  const t = useTranslations('routes');
  const { scenarioName } = useRouteText(network);
  const { scenario: chosen } = useAtlas((state) => state.routes);
  const setRoutes = useAtlas((state) => state.setRoutes);
  return (
    <section aria-labelledby="route-scenarios">
      <h3 className={styles.heading} id="route-scenarios">
        {t('compared')}
      </h3>
      <table className={found.table}>
        <thead>
          <tr>
            <th scope="col">{t('scenario')}</th>
            <th scope="col">{t('length')}</th>
            <th scope="col">{t('travelTime')}</th>
            <th scope="col">{t('transshipments')}</th>
            <th scope="col">{t('gaugeBreaks')}</th>
          </tr>
        </thead>
        <tbody>
          {compared.map(({ scenario, answer }) => (
            <tr
              key={scenario}
              data-scenario={scenario}
              data-answer={answer.type}
              data-chosen={scenario === chosen}
              data-length-km={answer.type === 'found' ? answer.route.km : undefined}
              data-hours={answer.type === 'found' ? answer.route.hours : undefined}
            >
              <th scope="row">
                <button
                  type="button"
                  className={found.scenario}
                  aria-pressed={scenario === chosen}
                  onClick={() => setRoutes({ scenario })}
                >
                  {scenarioName(scenario)}
                </button>
              </th>
              <Figures network={network} answer={answer} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Figures({ network, answer }: { network: NetworkDocument; answer: ComparedScenario['answer'] }) {
  const t = useTranslations('routes');
  const { km, time, number, list, edgeName } = useRouteText(network);
  if (answer.type !== 'found') return <td colSpan={4}>{t('noWayShort')}</td>;
  const { route } = answer;
  return (
    <>
      <td>
        <bdi>{km(route.km)}</bdi>
      </td>
      <td>
        <bdi>{time(route.hours)}</bdi>
      </td>
      <td>{number(route.transshipments)}</td>
      <td>
        {number(route.gaugeBreaks)}
        {route.missing.length > 0 && (
          <span className={found.missingMark} title={list(route.missing.map(({ edge }) => edgeName(edge)))}>
            <span className="visually-hidden">{t('missingCount', { count: route.missing.length })}</span>
          </span>
        )}
      </td>
    </>
  );
}
