import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { deckOnDesk } from '#store/own-decks.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { LaterTexts } from '../later-texts.tsx';
import styles from './authoring.module.css';
import { DeckEditor } from './deck-editor.tsx';
import { OwnDeckList } from './own-deck-list.tsx';

/** Talks of one's own: the list of them, or one on the desk. */
export default function TalkPanel() {
  return (
    <LaterTexts>
      <Talk />
    </LaterTexts>
  );
}

function Talk() {
  const t = useTranslations('authoring');
  const want = useAtlas((state) => state.wantOwnDecks);
  const areRead = useAtlas((state) => state.ownDecks !== null);
  const own = useAtlas(deckOnDesk);
  useEffect(() => {
    if (!areRead) want();
  }, [areRead, want]);
  if (!areRead) return <p className={styles.quiet}>{t('reading')}</p>;
  return own === null ? <OwnDeckList /> : <DeckEditor key={own.deck.id} own={own} />;
}
