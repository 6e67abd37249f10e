import { Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
import { COARSE_QUERY, useMediaQuery } from '../hooks/use-media-query.ts';
import { lazyPart } from '../primitives/lazy-part.tsx';
import { Alternatives } from './alternatives.tsx';
import { Comparison } from './comparison.tsx';
import { Countries } from './countries.tsx';
import { KindSwitch } from './kind-switch.tsx';
import { Legs } from './legs.tsx';
import styles from './measure.module.css';
import { MeasureActions } from './measure-actions.tsx';
import { MeasureToolbar } from './measure-toolbar.tsx';
import { Method } from './method.tsx';
import { Nearby } from './nearby.tsx';
import { Points } from './points.tsx';
import { Total } from './total.tsx';
import { useMeasured } from './use-measured.ts';

/** Nobody saves before there is something to save. */
const ExportMeasurement = lazyPart(() => import('../files/export-measurement.tsx'));

/** The measuring tool: what to measure, the points, and everything the measurement knows. */
export default function MeasurePanel() {
  const t = useTranslations('measure');
  const result = useMeasured();
  const hasPoint = useAtlas((state) => state.measuring.measurement.vertices.length > 0);
  return (
    <div className={styles.panel}>
      <h2 className="visually-hidden">{t('title')}</h2>
      <div className={styles.controls}>
        <KindSwitch />
        <MeasureToolbar />
      </div>
      {result === null ? (
        <Hint />
      ) : (
        <>
          <Total result={result} />
          <MeasureActions result={result} />
        </>
      )}
      <Points />
      {result !== null && (
        <>
          <Countries result={result} />
          <Comparison />
          <Nearby />
          <Legs result={result} />
          <Method result={result} />
          <Alternatives result={result} />
          <Suspense>
            <ExportMeasurement result={result} />
          </Suspense>
        </>
      )}
      {result === null && <Comparison />}
      {result === null && hasPoint && <Nearby />}
    </div>
  );
}

/** What to do next, in the words of the pointer at hand. */
function Hint() {
  const t = useTranslations('measure');
  const isCoarse = useMediaQuery(COARSE_QUERY);
  const { kind, vertices } = useAtlas((state) => state.measuring.measurement);
  if (isCoarse) return <p className={styles.hint}>{t(`touchHint.${kind}`)}</p>;
  return <p className={styles.hint}>{t(vertices.length === 0 ? `hint.${kind}` : `nextHint.${kind}`)}</p>;
}
