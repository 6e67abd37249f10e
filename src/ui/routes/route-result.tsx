import { Maximize2 } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import type { Bounds } from '#core/position.ts';
import { TRANSPORT_MODES } from '#core/transport.ts';
import type { NetworkDocument } from '#dataset/network-document.ts';
import type { Answer, Route } from '#network/route.ts';
import { boundsOfLines } from '#store/position-box.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import sharesStyles from '../measure/shares.module.css';
import { useCountryName } from '../measure/use-country-name.ts';
import { Legs } from './legs.tsx';
import { MissingEdges } from './missing-edges.tsx';
import styles from './routes.module.css';
import { useRouteText } from './use-route-text.ts';

/** The way under the chosen scenario, or what stands in its way. */
export function RouteResult({ network, answer }: { network: NetworkDocument; answer: Answer }) {
  const t = useTranslations('routes');
  const { km, time, list, edgeName } = useRouteText(network);
  if (answer.type === 'none') return <p className={styles.noWay}>{t('nothingLeads')}</p>;
  if (answer.type === 'closed') {
    const { would } = answer;
    const names = [...new Set(would.missing.map(({ edge }) => edgeName(edge)))];
    return (
      <>
        <p className={styles.noWay} data-no-way="" aria-live="polite">
          {t('wouldBe', { edges: list(names), length: km(would.km), time: time(would.hours) })}
        </p>
        <MissingEdges network={network} route={would} />
      </>
    );
  }
  return <Found network={network} route={answer.route} />;
}

function Found({ network, route }: { network: NetworkDocument; route: Route }) {
  const t = useTranslations('routes');
  const { km, kmRange, time } = useRouteText(network);
  const countryName = useCountryName();
  const requestBounds = useAtlas((state) => state.requestBounds);
  const byMode = TRANSPORT_MODES.flatMap((mode) => {
    const length = route.kmByMode.get(mode);
    return length === undefined ? [] : [{ key: mode, name: t(`mode.${mode}`), km: length }];
  });
  const byCountry = [...route.kmByCountry].map(([code, length]) => ({
    key: code,
    name: code === 'EG' || code === 'RO' ? t(`country.${code}`) : countryName(code),
    km: length,
  }));
  return (
    <>
      <section className={styles.total} aria-label={t('result')}>
        <p className={styles.figure}>
          <output data-length-km={route.km} data-hours={route.hours}>
            <bdi>{km(route.km)}</bdi> · <bdi>{time(route.hours)}</bdi>
          </output>
        </p>
        <p className={styles.quiet}>{t('range', { range: kmRange(route.leastKm, route.mostKm) })}</p>
        <p className={styles.quiet}>
          {t('publishedAndMeasured', { published: km(route.publishedKm), measured: km(route.measuredKm) })}
        </p>
        <p className={styles.quiet}>
          {t('changes', {
            transshipments: route.transshipments,
            gaugeBreaks: route.gaugeBreaks,
            borders: route.borders,
          })}
        </p>
        <button type="button" className={styles.action} onClick={() => requestBounds(boundsOfRoute(route))}>
          <Maximize2 aria-hidden="true" />
          {t('showOnMap')}
        </button>
      </section>
      <MissingEdges network={network} route={route} />
      <Shares network={network} title={t('byCountry')} shares={byCountry} total={route.km} />
      <Shares network={network} title={t('byMode')} shares={byMode} total={route.km} />
      <Legs network={network} route={route} />
    </>
  );
}

interface Share {
  readonly key: string;
  readonly name: string;
  readonly km: number;
}

function Shares(props: { network: NetworkDocument; title: string; shares: readonly Share[]; total: number }) {
  const { km } = useRouteText(props.network);
  return (
    <section aria-label={props.title}>
      <h3 className={styles.heading}>{props.title}</h3>
      <div className={sharesStyles.bar} aria-hidden="true">
        {props.shares.map(({ key, km: length }, i) => (
          <span
            key={key}
            className={sharesStyles.share}
            style={{ flexGrow: length, '--share': i } as CSSProperties}
            data-sea={key === 'sea'}
          />
        ))}
      </div>
      <table className={sharesStyles.table}>
        <tbody>
          {props.shares.map(({ key, name, km: length }, i) => (
            <tr key={key} data-share={key} data-length-km={length}>
              <th scope="row">
                <span
                  className={sharesStyles.swatch}
                  style={{ '--share': i } as CSSProperties}
                  data-sea={key === 'sea'}
                  aria-hidden="true"
                />
                {name}
              </th>
              <td>
                <bdi>{km(length)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function boundsOfRoute({ legs }: Route): Bounds {
  return boundsOfLines(legs.flatMap(({ edges }) => edges.map(({ edge }) => edge.line)));
}
