import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DeckFault } from '#dataset/deck-faults.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import styles from './authoring.module.css';
import { isolated } from './isolated.ts';

/** More help nobody. */
const MOST_TOLD = 6;

/** Why a file is no deck, in words its author understands. */
export function RefusedDeckFile() {
  const t = useTranslations('deckFile');
  const { number } = useFormat();
  const refused = useAtlas((state) => state.refusedDeckFile);
  const change = useAtlas((state) => state.changeOwnDecks);
  if (refused === null) return null;
  const { name, faults } = refused;
  const rest = faults.length - MOST_TOLD;
  return (
    <div className={styles.refused} role="alert" data-refused-deck="">
      <div className={styles.refusedHead}>
        <p>{t('refused', { name: isolated(name) })}</p>
        <IconButton label={t('dismiss')} onClick={() => change({ refusedDeckFile: null })}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <ul>
        {faults.slice(0, MOST_TOLD).map((fault) => (
          <FaultLine key={`${fault.step} ${fault.field} ${fault.language} ${fault.kind}`} fault={fault} />
        ))}
      </ul>
      {rest > 0 && <p>{t('more', { count: rest, value: number(rest) })}</p>}
    </div>
  );
}

function FaultLine({ fault: { kind, step, field, language } }: { fault: DeckFault }) {
  const t = useTranslations('deckFile');
  const names = useTranslations('language');
  const { number } = useFormat();
  const place = [
    step === null ? null : t('step', { number: number(step) }),
    // As the file writes it, so that it can be searched for.
    field === '' ? null : field,
    language === null ? null : names(language),
  ].filter((word) => word !== null);
  return (
    <li>
      {place.length > 0 && <bdi className={styles.faultPlace}>{place.join(' · ')}</bdi>} {t(`fault.${kind}`)}
    </li>
  );
}
