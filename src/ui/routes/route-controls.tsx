import { useTranslations } from 'use-intl';
import type { NetworkDocument } from '#dataset/network-document.ts';
import { OPEN_RULES } from '#network/openness.ts';
import { ROUTE_MEANS } from '#network/route-choice.ts';
import { scenarioIds } from '#network/scenario.ts';
import { CRITERIA } from '#network/transport-graph.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import styles from './routes.module.css';
import { useRouteText } from './use-route-text.ts';

/** What is best, under which scenario, and what counts as open. */
export function RouteControls({ network }: { network: NetworkDocument }) {
  const t = useTranslations('routes');
  const { scenarioName } = useRouteText(network);
  const { criterion, scenario, rule, means } = useAtlas((state) => state.routes);
  const setRoutes = useAtlas((state) => state.setRoutes);
  const setTimeOpen = useAtlas((state) => state.setTimeOpen);
  return (
    <div className={styles.controls}>
      <fieldset className={styles.choice}>
        <legend className={styles.label}>{t('bestBy')}</legend>
        {CRITERIA.map((known) => (
          <button
            key={known}
            type="button"
            className={styles.segment}
            aria-pressed={criterion === known}
            onClick={() => setRoutes({ criterion: known })}
          >
            {t(`criterion.${known}`)}
          </button>
        ))}
      </fieldset>
      <label className={styles.field}>
        <span className={styles.label}>{t('scenario')}</span>
        <select
          className={styles.select}
          value={scenario}
          onChange={(event) => setRoutes({ scenario: event.target.value })}
        >
          {scenarioIds(network).map((id) => (
            <option key={id} value={id}>
              {scenarioName(id)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        <span className={styles.label}>{t('travelsBy')}</span>
        <select
          className={styles.select}
          value={means}
          data-means=""
          onChange={(event) => {
            const next = ROUTE_MEANS.find((known) => known === event.target.value);
            if (next !== undefined) setRoutes({ means: next });
          }}
        >
          {ROUTE_MEANS.map((known) => (
            <option key={known} value={known}>
              {t(`means.${known}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        <span className={styles.label}>{t('countsAsOpen')}</span>
        <select
          className={styles.select}
          value={rule}
          onChange={(event) => {
            const next = OPEN_RULES.find((known) => known === event.target.value);
            if (next !== undefined) setRoutes({ rule: next });
          }}
        >
          {OPEN_RULES.map((known) => (
            <option key={known} value={known}>
              {t(`rule.${known}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className={styles.textButton} onClick={() => setTimeOpen(true)}>
        {t('otherDay')}
      </button>
    </div>
  );
}
