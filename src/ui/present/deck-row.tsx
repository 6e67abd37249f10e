import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LANGUAGES } from '#core/language.ts';
import type { DeckEntry } from '#dataset/deck-document.ts';
import { spokenIn } from '#dataset/deck-step.ts';
import { isolated } from '../authoring/isolated.ts';
import { TakeAwayButton } from '../handout/take-away-button.tsx';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useLanguage } from '../hooks/use-language.ts';
import styles from './decks-dialog.module.css';
import { PreflightButton } from './preflight-button.tsx';

interface DeckRowProps {
  readonly deck: DeckEntry;
  /** The step at which it was left; 0 where it was not. */
  readonly reached: number;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** One talk; where it was left before, it goes on there, unless somebody wants it from its beginning. */
export function DeckRow({ deck, reached, children }: DeckRowProps) {
  const t = useTranslations('decks');
  const names = useTranslations('language');
  const { number, list } = useFormat();
  const language = useLanguage();
  const present = useAtlas((state) => state.present);
  const title = spokenIn(deck.title, language);
  const summary = deck.summary && spokenIn(deck.summary, language);
  const isLeftWithin = reached > 0 && reached < deck.stepCount - 1;
  const minutes = Math.max(1, Math.round(deck.seconds / 60));
  const spoken = LANGUAGES.filter((known) => deck.title[known] !== undefined).map((known) =>
    isolated(names(known)),
  );
  const start = (stepIndex: number) => present({ deckId: deck.id, stepIndex });
  return (
    <li className={styles.deck} data-deck={deck.id}>
      <h4 className={styles.title} lang={title.language} dir="auto">
        {title.text}
      </h4>
      {summary !== null && (
        <p lang={summary.language} dir="auto">
          {summary.text}
        </p>
      )}
      <p className={styles.note}>
        {t('figures', { steps: deck.stepCount, minutes })} · {list(spoken)}
      </p>
      <div className={styles.actions}>
        {isLeftWithin && (
          <button type="button" className={styles.main} onClick={() => start(reached)}>
            {t('goOn', { step: number(reached + 1) })}
          </button>
        )}
        <button type="button" className={isLeftWithin ? styles.action : styles.main} onClick={() => start(0)}>
          {t(isLeftWithin ? 'again' : 'start')}
        </button>
        <PreflightButton deckId={deck.id} className={styles.action} />
        <TakeAwayButton deckId={deck.id} className={styles.action} />
        {children}
      </div>
    </li>
  );
}
