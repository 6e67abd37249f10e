import { Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { copyOfDeck, withDeck } from '#store/own-decks.ts';
import { randomDeckId } from '#store/random-name.ts';
import { useAtlas, useAtlasStore } from '../hooks/use-atlas.ts';
import dialogStyles from '../present/decks-dialog.module.css';

/** Starts a talk of one's own from one of the atlas, once its steps have come. */
export function OwnCopy({ deckId }: { deckId: string }) {
  const t = useTranslations('authoring');
  const store = useAtlasStore();
  const [isWanted, setWanted] = useState(false);
  const loadable = useAtlas(({ documents }) => documents[`deck/${deckId}`]);
  const areRead = useAtlas((state) => state.ownDecks !== null);
  useEffect(() => {
    if (!isWanted || !areRead || loadable?.type !== 'ready') return;
    const state = store.getState();
    const copy = copyOfDeck(loadable.document.deck, randomDeckId(), (title) => t('copyTitle', { title }));
    state.changeOwnDecks(withDeck(state, copy));
    state.openPresentDialog(null);
    state.openTool('talk');
  }, [isWanted, areRead, loadable, store, t]);
  const begin = () => {
    store.getState().wantDocument(`deck/${deckId}`);
    setWanted(true);
  };
  return (
    <button type="button" className={dialogStyles.action} data-own-copy="" onClick={begin}>
      <Copy aria-hidden="true" />
      {t('makeMine')}
    </button>
  );
}
