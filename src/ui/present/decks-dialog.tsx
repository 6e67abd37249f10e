import { useTranslations } from 'use-intl';
import type { DeckEntry } from '#dataset/deck-document.ts';
import { readReached } from '#store/reached-steps.ts';
import { LinkedDeck } from '../authoring/linked-deck.tsx';
import { OwnCopy } from '../authoring/own-copy.tsx';
import { OwnDecks } from '../authoring/own-decks.tsx';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDocument } from '../hooks/use-document.ts';
import { DocumentWait } from '../ledger/document-wait.tsx';
import { ModalDialog } from '../primitives/modal-dialog.tsx';
import { DeckRow } from './deck-row.tsx';
import styles from './decks-dialog.module.css';

/** Talks from a link, of one's own and of the atlas: what each is about, how long it is, and the way onto the stage. */
export function DecksDialog() {
  const t = useTranslations();
  const openDialog = useAtlas((state) => state.openPresentDialog);
  const loadable = useDocument('decks');
  return (
    <ModalDialog
      title={t('bar.present')}
      closeLabel={t('decks.close')}
      isOpen
      onClose={() => openDialog(null)}
    >
      <div className={styles.scroll}>
        <LinkedDeck />
        <h3 className={styles.section}>{t('authoring.yours')}</h3>
        <OwnDecks />
        <h3 className={styles.section}>{t('decks.atlas')}</h3>
        {loadable.type === 'ready' ? (
          <Decks decks={loadable.document.decks} />
        ) : (
          <DocumentWait name="decks" hasFailed={loadable.type === 'failed'} />
        )}
        <p className={styles.note}>{t('decks.keys')}</p>
        <button type="button" className={styles.action} onClick={() => openDialog('clicker')}>
          {t('decks.clicker')}
        </button>
      </div>
    </ModalDialog>
  );
}

function Decks({ decks }: { decks: readonly DeckEntry[] }) {
  const t = useTranslations('decks');
  const reached = readReached();
  if (decks.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className={styles.decks}>
      {decks.map((deck) => (
        <DeckRow
          key={deck.id}
          deck={deck}
          reached={reached.find(({ deckId }) => deckId === deck.id)?.stepIndex ?? 0}
        >
          <OwnCopy deckId={deck.id} />
        </DeckRow>
      ))}
    </ul>
  );
}
