import { Ship, TrainFront, Truck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { NetworkDocument } from '#dataset/network-document.ts';
import type { Leg, Route, RouteEdge } from '#network/route.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { SourceMarks } from '../ledger/source-marks.tsx';
import found from './found.module.css';
import styles from './routes.module.css';
import { useRouteText } from './use-route-text.ts';

const ICONS = { rail: TrainFront, road: Truck, sea: Ship } as const;

/** One leg for each vehicle, with the stretches it is made of. */
export function Legs({ network, route }: { network: NetworkDocument; route: Route }) {
  const t = useTranslations('routes');
  return (
    <section aria-labelledby="route-legs">
      <h3 className={styles.heading} id="route-legs">
        {t('legs')}
      </h3>
      <ol className={found.legs}>
        {route.legs.map((leg, i) => (
          <li key={`${leg.from}-${leg.to}`} data-leg={leg.vehicle.mode}>
            {i > 0 && <Change before={route.legs[i - 1]} leg={leg} />}
            <LegEntry network={network} leg={leg} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Change({ before, leg }: { before: Leg | undefined; leg: Leg }) {
  const t = useTranslations('routes');
  const isGauge = before?.vehicle.mode === leg.vehicle.mode;
  return <p className={found.change}>{isGauge ? t('gaugeBreakHere') : t('transshipmentHere')}</p>;
}

function LegEntry({ network, leg }: { network: NetworkDocument; leg: Leg }) {
  const t = useTranslations('routes');
  const { km, hours, edgeName, vehicleName } = useRouteText(network);
  const Icon = ICONS[leg.vehicle.mode];
  return (
    <details>
      <summary className={found.leg}>
        <Icon aria-hidden="true" />
        <span>
          <strong>{edgeName(leg)}</strong>
          <span className={styles.quiet}>{vehicleName(leg.vehicle)}</span>
        </span>
        <span className={found.legFigures}>
          <bdi>{km(leg.km)}</bdi>
          <bdi className={styles.quiet}>{hours(leg.hours)}</bdi>
        </span>
      </summary>
      <ul className={found.stretches} aria-label={t('stretches')}>
        {leg.edges.map((travelled) => (
          <Stretch key={travelled.edge.id} network={network} travelled={travelled} />
        ))}
      </ul>
    </details>
  );
}

function Stretch({ network, travelled }: { network: NetworkDocument; travelled: RouteEdge }) {
  const t = useTranslations('routes');
  const { km, kmRange, edgeName, text } = useRouteText(network);
  const switchEdge = useAtlas((state) => state.switchEdge);
  const { edge, isReversed } = travelled;
  const { published, measuredKm, measuredLeastKm, measuredMostKm, lengthReason } = edge;
  const measured = t('measured', { length: km(measuredKm), range: kmRange(measuredLeastKm, measuredMostKm) });
  return (
    <li data-edge={edge.id}>
      <span>{edgeName(isReversed ? { from: edge.to, to: edge.from } : edge)}</span>
      <span className={styles.quiet}>
        {published === null ? (
          measured
        ) : (
          <>
            {t(published.isDifference ? 'publishedDifference' : 'published', { length: km(published.km) })}
            <SourceMarks ids={[published.source]} />
            {published.leastKm < published.mostKm &&
              ` (${t('allSources', { range: kmRange(published.leastKm, published.mostKm) })})`}
            {'; '}
            {measured}
          </>
        )}
        {lengthReason !== null && ` ${text(lengthReason)}`}
      </span>
      <button type="button" className={styles.textButton} onClick={() => switchEdge(edge.id, false)}>
        {t('doWithout')}
      </button>
    </li>
  );
}
