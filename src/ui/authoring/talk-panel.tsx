import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { deckOnDesk } from '#store/own-decks.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useOnChange } from '../hooks/use-on-change.ts';
import styles from './authoring.module.css';
import { DeckEditor } from './deck-editor.tsx';
import { OwnDeckList } from './own-deck-list.tsx';

/** Talks of one's own: the list of them, or one on the desk. */
export default function TalkPanel() {
  const t = useTranslations('authoring');
  const want = useAtlas((state) => state.wantOwnDecks);
  const areRead = useAtlas((state) => state.ownDecks !== null);
  const own = useAtlas(deckOnDesk);
  useEffect(() => {
    if (!areRead) want();
  }, [areRead, want]);
  const panel = useRef<HTMLDivElement>(null);
  // Between list and editor the button that was pressed goes with what it stood in.
  useOnChange(own?.deck.id, () => {
    if (document.activeElement === document.body) panel.current?.focus();
  });
  if (!areRead) return <p className={styles.quiet}>{t('reading')}</p>;
  return (
    <div ref={panel} tabIndex={-1} className={styles.place}>
      {own === null ? <OwnDeckList /> : <DeckEditor key={own.deck.id} own={own} />}
    </div>
  );
}
