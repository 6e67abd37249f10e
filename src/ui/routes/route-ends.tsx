import { ArrowDownUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { NetworkDocument } from '#dataset/network-document.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { NodeField } from './node-field.tsx';
import styles from './routes.module.css';

/** Where from, by which places, and where to. */
export function RouteEnds({ network }: { network: NetworkDocument }) {
  const t = useTranslations('routes');
  const routes = useAtlas((state) => state.routes);
  const setRoutes = useAtlas((state) => state.setRoutes);
  const [isViaWanted, setViaWanted] = useState(false);
  const { from, via, to } = routes;
  const setVia = (at: number, id: string | null) => {
    setViaWanted(false);
    setRoutes({ via: id === null ? via.toSpliced(at, 1) : via.toSpliced(at, 1, id) });
  };
  return (
    <div className={styles.ends}>
      <NodeField
        network={network}
        label={t('from')}
        id={from}
        end="from"
        onChange={(id) => setRoutes({ from: id })}
      />
      {slotsOf(via, isViaWanted).map(({ id, at, key }) => (
        <NodeField
          key={key}
          network={network}
          label={t('via')}
          id={id}
          end="via"
          onChange={(next) => setVia(at, next)}
        />
      ))}
      <NodeField
        network={network}
        label={t('to')}
        id={to}
        end="to"
        onChange={(id) => setRoutes({ to: id })}
      />
      <div className={styles.actions}>
        <button type="button" className={styles.textButton} onClick={() => setViaWanted(true)}>
          <Plus aria-hidden="true" />
          {t('addVia')}
        </button>
        <button
          type="button"
          className={styles.textButton}
          onClick={() => setRoutes({ from: to, via: via.toReversed(), to: from })}
        >
          <ArrowDownUp aria-hidden="true" />
          {t('swap')}
        </button>
      </div>
    </div>
  );
}

/** The fields between the ends; a place may be passed twice. */
function slotsOf(via: readonly string[], isNewWanted: boolean) {
  const all = [...via, ...(isNewWanted ? [null] : [])];
  return all.map((id, at) => ({ id, at, key: `${at} ${id ?? ''}` }));
}
