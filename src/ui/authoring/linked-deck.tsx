import { Download } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { LINKED_DECK_ID } from '#core/own-deck.ts';
import { deckEntry } from '#dataset/publish-decks.ts';
import { withOpened } from '#store/own-decks.ts';
import { randomDeckId } from '#store/random-name.ts';
import { useAtlas, useAtlasStore } from '../hooks/use-atlas.ts';
import { useDocument } from '../hooks/use-document.ts';
import { DeckRow } from '../present/deck-row.tsx';
import dialogStyles from '../present/decks-dialog.module.css';
import styles from './authoring.module.css';

/** The talk that a link has brought: it can be given as it is, and stays here only once somebody keeps it. */
export function LinkedDeck() {
  const isLinked = useAtlas((state) => state.linkedDeck !== null);
  return isLinked ? <FromLink /> : null;
}

function FromLink() {
  const t = useTranslations('authoring');
  const loadable = useDocument(`deck/${LINKED_DECK_ID}`);
  return (
    <>
      <h3 className={dialogStyles.section}>{t('fromLink')}</h3>
      {loadable.type === 'failed' && (
        <p className={styles.warning} role="alert" data-broken-link="">
          {t('brokenLink')}
        </p>
      )}
      {loadable.type === 'ready' && (
        <>
          <p className={dialogStyles.note}>{t('fromLinkNote')}</p>
          <ul className={dialogStyles.decks}>
            <DeckRow deck={{ ...deckEntry(loadable.document.deck), id: LINKED_DECK_ID }} reached={0}>
              <Keep />
            </DeckRow>
          </ul>
        </>
      )}
    </>
  );
}

function Keep() {
  const t = useTranslations('authoring');
  const store = useAtlasStore();
  const areRead = useAtlas((state) => state.ownDecks !== null);
  const want = useAtlas((state) => state.wantOwnDecks);
  useEffect(() => {
    if (!areRead) want();
  }, [areRead, want]);
  const keep = () => {
    const state = store.getState();
    const loadable = state.documents[`deck/${LINKED_DECK_ID}`];
    if (loadable?.type !== 'ready') return;
    state.changeOwnDecks({ ...withOpened(state, loadable.document.deck, randomDeckId()), linkedDeck: null });
    state.openPresentDialog(null);
    state.openTool('talk');
  };
  return (
    <button
      type="button"
      className={dialogStyles.action}
      data-keep-deck=""
      disabled={!areRead}
      onClick={keep}
    >
      <Download aria-hidden="true" />
      {t('keep')}
    </button>
  );
}
