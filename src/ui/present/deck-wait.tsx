import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { isOwnDeck, LINKED_DECK_ID } from '#core/own-deck.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDocument } from '../hooks/use-document.ts';
import { DocumentWait } from '../ledger/document-wait.tsx';
import styles from './stage-card.module.css';

/** What stands where the card will be: the deck is coming, has not come, or does not exist. */
export function DeckWait() {
  const t = useTranslations('present');
  const deckId = useAtlas((state) => state.story?.deckId ?? '');
  const hasFailed = useAtlas(({ documents }) => documents[`deck/${deckId}`]?.type === 'failed');
  const present = useAtlas((state) => state.present);
  return (
    <section className={styles.card} data-surface="">
      {hasFailed && <UnknownDeck deckId={deckId} />}
      <DocumentWait name={`deck/${deckId}`} hasFailed={hasFailed} />
      {hasFailed && (
        <button type="button" className={styles.leave} onClick={() => present(null)}>
          {t('leave')}
        </button>
      )}
    </section>
  );
}

/** A talk that is not there: nobody waits for it, the atlas comes back and says so. */
function UnknownDeck({ deckId }: { deckId: string }) {
  const decks = useDocument('decks');
  const present = useAtlas((state) => state.present);
  const notify = useAtlas((state) => state.notify);
  const openDialog = useAtlas((state) => state.openPresentDialog);
  const isUnknown = decks.type === 'ready' && !decks.document.decks.some(({ id }) => id === deckId);
  useEffect(() => {
    if (!isUnknown) return;
    // Of a link that cannot be read the list of talks says so.
    if (deckId !== LINKED_DECK_ID) notify(isOwnDeck(deckId) ? 'unknownOwnDeck' : 'unknownDeck', deckId);
    present(null);
    openDialog('decks');
  }, [isUnknown, deckId, notify, present, openDialog]);
  return null;
}
