import { Pencil, Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { deckEntry } from '#dataset/publish-decks.ts';
import { withoutDeck } from '#store/own-decks.ts';
import type { OwnDeck } from '#store/own-decks-state.ts';
import { readReached } from '#store/reached-steps.ts';
import { useAtlas, useAtlasStore } from '../hooks/use-atlas.ts';
import { DeckRow } from '../present/deck-row.tsx';
import dialogStyles from '../present/decks-dialog.module.css';
import styles from './authoring.module.css';
import { NewDeck } from './new-deck.tsx';
import { OpenDeckFile } from './open-deck-file.tsx';
import { RemovedDeck } from './removed-deck.tsx';

/** Talks of one's own in the list of talks: onto the stage, to the editor, away. */
export function OwnDecks() {
  const t = useTranslations('authoring');
  const decks = useAtlas((state) => state.ownDecks);
  const want = useAtlas((state) => state.wantOwnDecks);
  const close = useClose();
  const areRead = decks !== null;
  useEffect(() => {
    if (!areRead) want();
  }, [areRead, want]);
  const reached = readReached();
  return (
    <>
      {decks?.length === 0 && <p className={dialogStyles.note}>{t('introEmpty')}</p>}
      <RemovedDeck />
      {areRead && decks.length > 0 && (
        <ul className={dialogStyles.decks}>
          {decks.map((own) => (
            <DeckRow
              key={own.deck.id}
              deck={deckEntry(own.deck)}
              reached={reached.find(({ deckId }) => deckId === own.deck.id)?.stepIndex ?? 0}
            >
              <OwnButtons own={own} />
            </DeckRow>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <NewDeck onDone={close} />
        <OpenDeckFile onDone={close} />
      </div>
    </>
  );
}

function OwnButtons({ own: { deck } }: { own: OwnDeck }) {
  const t = useTranslations('authoring');
  const store = useAtlasStore();
  const change = useAtlas((state) => state.changeOwnDecks);
  const openTool = useAtlas((state) => state.openTool);
  const close = useClose();
  const edit = () => {
    change({ desk: { deckId: deck.id, stepId: deck.steps[0]?.id ?? null } });
    close();
    openTool('talk');
  };
  return (
    <>
      <button type="button" className={dialogStyles.action} data-edit-deck="" onClick={edit}>
        <Pencil aria-hidden="true" />
        {t('edit')}
      </button>
      <button
        type="button"
        className={dialogStyles.action}
        onClick={() => change(withoutDeck(store.getState(), deck.id))}
      >
        <Trash2 aria-hidden="true" />
        {t('deleteDeck')}
      </button>
    </>
  );
}

function useClose(): () => void {
  const openDialog = useAtlas((state) => state.openPresentDialog);
  return () => openDialog(null);
}
