import { useTranslations } from 'use-intl';
import { spokenIn } from '#dataset/deck-step.ts';
import type { OwnDeck } from '#store/own-decks-state.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useLanguage } from '../hooks/use-language.ts';
import styles from './authoring.module.css';
import { NewDeck } from './new-deck.tsx';
import { OpenDeckFile } from './open-deck-file.tsx';
import { RemovedDeck } from './removed-deck.tsx';

/** Talks of one's own, each a way to its editor, and the ways to get another. */
export function OwnDeckList() {
  const t = useTranslations('authoring');
  const decks = useAtlas((state) => state.ownDecks) ?? [];
  return (
    <section className={styles.panel} aria-label={t('yours')}>
      <p className={styles.quiet}>{t(decks.length === 0 ? 'introEmpty' : 'intro')}</p>
      <RemovedDeck />
      {decks.length > 0 && (
        <ul className={styles.decks}>
          {decks.map((own) => (
            <DeckLine key={own.deck.id} own={own} />
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <NewDeck isMain />
        <OpenDeckFile />
      </div>
    </section>
  );
}

function DeckLine({ own: { deck } }: { own: OwnDeck }) {
  const t = useTranslations('authoring');
  const language = useLanguage();
  const change = useAtlas((state) => state.changeOwnDecks);
  const title = spokenIn(deck.title, language);
  return (
    <li>
      <button
        type="button"
        className={styles.deckLine}
        data-own-deck={deck.id}
        onClick={() => change({ desk: { deckId: deck.id, stepId: deck.steps[0]?.id ?? null } })}
      >
        <span className={styles.deckTitle} lang={title.language} dir="auto">
          {title.text}
        </span>
        <span className={styles.quiet}>{t('steps', { count: deck.steps.length })}</span>
      </button>
    </li>
  );
}
