import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { newDeck, withDeck } from '#store/own-decks.ts';
import { randomDeckId } from '#store/random-name.ts';
import { useAtlas, useAtlasStore } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useLanguage } from '../hooks/use-language.ts';
import styles from './authoring.module.css';

/** Begins a talk with what is on screen as its first step. */
export function NewDeck({ isMain = false, onDone }: { isMain?: boolean; onDone?: () => void }) {
  const t = useTranslations('authoring');
  const { number } = useFormat();
  const language = useLanguage();
  const store = useAtlasStore();
  const openTool = useAtlas((state) => state.openTool);
  const begin = () => {
    const state = store.getState();
    const title = { [language]: t('viewTitle', { number: number(1) }) };
    const step = { id: 'step-1', title, seconds: 60, shows: {} };
    state.changeOwnDecks(withDeck(state, newDeck(randomDeckId(), { [language]: t('deckTitle') }, [step])));
    // The step takes what is on screen as any other does that is asked to.
    state.changeOwnDecks({ captureWish: { into: step.id } });
    openTool('talk');
    onDone?.();
  };
  return (
    <button type="button" className={isMain ? styles.main : styles.action} data-new-deck="" onClick={begin}>
      <Plus aria-hidden="true" />
      {t('new')}
    </button>
  );
}
