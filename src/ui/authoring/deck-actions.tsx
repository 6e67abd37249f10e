import { Copy, Download, Link, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { writeDeckFile } from '#dataset/deck-file.ts';
import type { Deck } from '#dataset/deck-schema.ts';
import { spokenIn } from '#dataset/deck-step.ts';
import { copyOfDeck, withDeck, withoutDeck } from '#store/own-decks.ts';
import { randomDeckId } from '#store/random-name.ts';
import { useAtlas, useAtlasStore } from '../hooks/use-atlas.ts';
import { useLanguage } from '../hooks/use-language.ts';
import styles from './authoring.module.css';
import { deckFileName } from './deck-file-name.ts';
import { DeckLink } from './deck-link.tsx';

/** What is done with a talk as a whole: taken away, shared, copied, deleted. */
export function DeckActions({ deck }: { deck: Deck }) {
  const t = useTranslations('authoring');
  const store = useAtlasStore();
  const language = useLanguage();
  const change = useAtlas((state) => state.changeOwnDecks);
  const [isLinkOpen, setLinkOpen] = useState(false);
  const duplicate = () => {
    const copy = copyOfDeck(deck, randomDeckId(), (title) => t('copyTitle', { title }));
    change(withDeck(store.getState(), copy));
  };
  return (
    <fieldset className={styles.group}>
      <legend>{t('wholeTalk')}</legend>
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.action}
          data-save-deck=""
          onClick={() => saveText(deckFileName(spokenIn(deck.title, language).text), writeDeckFile(deck))}
        >
          <Download aria-hidden="true" />
          {t('save')}
        </button>
        <button
          type="button"
          className={styles.action}
          data-link-deck=""
          aria-expanded={isLinkOpen}
          onClick={() => setLinkOpen(!isLinkOpen)}
        >
          <Link aria-hidden="true" />
          {t('link')}
        </button>
        <button type="button" className={styles.action} onClick={duplicate}>
          <Copy aria-hidden="true" />
          {t('duplicateDeck')}
        </button>
        <button
          type="button"
          className={styles.action}
          data-delete-deck=""
          onClick={() => change(withoutDeck(store.getState(), deck.id))}
        >
          <Trash2 aria-hidden="true" />
          {t('deleteDeck')}
        </button>
      </div>
      {isLinkOpen && <DeckLink deck={deck} />}
    </fieldset>
  );
}

/** Hands a text to the browser to be saved as a file. */
function saveText(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
