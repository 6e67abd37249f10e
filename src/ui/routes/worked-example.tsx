import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { NetworkDocument } from '#dataset/network-document.ts';
import type { Comparison } from '#dataset/network-schema.ts';
import { NO_ROUTE, type RouteChoice, TODAY } from '#network/route-choice.ts';
import { routeFor } from '#network/scenario.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDay } from '../hooks/use-day.ts';
import { SourceMarks } from '../ledger/source-marks.tsx';
import found from './found.module.css';
import styles from './routes.module.css';
import { useRouteText } from './use-route-text.ts';

/** Several ways between the same two ends: ours beside what is published, each with its source. */
export function WorkedExample({ network, comparison }: { network: NetworkDocument; comparison: Comparison }) {
  const t = useTranslations('routes');
  const { text, nodeName, km, time } = useRouteText(network);
  const assumptions = useAtlas((state) => state.routes.assumptions);
  const setRoutes = useAtlas((state) => state.setRoutes);
  const day = useDay();
  const ways = useMemo(
    () =>
      comparison.ways.map((way) => {
        const choice = choiceOf(comparison, way, assumptions);
        return { way, choice, answer: routeFor(network, choice, day) };
      }),
    [network, comparison, assumptions, day],
  );
  return (
    <section
      aria-label={text(comparison.name)}
      className={styles.example}
      data-example=""
      tabIndex={-1}
      ref={bringIntoView}
    >
      <h3 className={styles.heading}>{text(comparison.name)}</h3>
      <p className={styles.quiet}>
        {t('exampleNote', { from: nodeName(comparison.from), to: nodeName(comparison.to) })}
      </p>
      <ul className={found.ways}>
        {ways.map(({ way, choice, answer }) => (
          <li
            key={way.id}
            data-way={way.id}
            data-length-km={answer?.type === 'found' ? answer.route.km : undefined}
            data-hours={answer?.type === 'found' ? answer.route.hours : undefined}
          >
            <button type="button" className={found.scenario} onClick={() => setRoutes(choice)}>
              {text(way.name)}
            </button>
            <dl className={found.facts}>
              <dt>{t('ourFigure')}</dt>
              <dd>
                {answer?.type === 'found' ? (
                  <>
                    <bdi>{km(answer.route.km)}</bdi> · <bdi>{time(answer.route.hours)}</bdi>
                  </>
                ) : (
                  t('noWayShort')
                )}
              </dd>
              <dt>{t('publishedFigures')}</dt>
              <dd>
                {way.claims.map((name) => (
                  <PublishedFigure key={name} network={network} name={name} />
                ))}
              </dd>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** It opens below what is in sight, in place of the button that was pressed. */
function bringIntoView(example: HTMLElement | null) {
  example?.focus({ preventScroll: true });
  example?.scrollIntoView({ block: 'start' });
}

function PublishedFigure({ network, name }: { network: NetworkDocument; name: string }) {
  const { value, text } = useRouteText(network);
  const claim = network.claims[name];
  if (claim === undefined) return null;
  const item = claim.item === undefined ? undefined : network.items[claim.item];
  return (
    <p data-claim={name}>
      <bdi>{value(claim)}</bdi> <SourceMarks ids={[claim.source]} />
      {item !== undefined && <span className={styles.quiet}> {text(item)}</span>}
    </p>
  );
}

function choiceOf(
  { from, to }: Comparison,
  way: Comparison['ways'][number],
  assumptions: RouteChoice['assumptions'],
): RouteChoice {
  return {
    ...NO_ROUTE,
    from,
    via: way.via,
    to,
    scenario: way.scenario ?? TODAY,
    switched: Object.fromEntries((way.closes ?? []).map((id) => [id, false])),
    assumptions,
  };
}
