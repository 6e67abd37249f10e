import { useTranslations } from 'use-intl';
import { spokenIn } from '#dataset/deck-step.ts';
import { withRestored } from '#store/own-decks.ts';
import { useAtlas, useAtlasStore } from '../hooks/use-atlas.ts';
import { useLanguage } from '../hooks/use-language.ts';
import styles from './authoring.module.css';
import { isolated } from './isolated.ts';

/** Says which talk was deleted, with the way to have it back. */
export function RemovedDeck() {
  const t = useTranslations('authoring');
  const language = useLanguage();
  const store = useAtlasStore();
  const removed = useAtlas((state) => state.removedDeck);
  const restore = () => {
    const state = store.getState();
    state.changeOwnDecks(withRestored(state));
  };
  return (
    <div role="status" className={styles.status}>
      {removed !== null && (
        <p className={styles.news}>
          <span>{t('deckRemoved', { title: isolated(spokenIn(removed.deck.title, language).text) })}</span>
          <button type="button" className={styles.textButton} onClick={restore}>
            {t('undo')}
          </button>
        </p>
      )}
    </div>
  );
}
