import { ChevronLeft, Play, Plus, Redo2, Undo2 } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { LONGEST_TITLE, MOST_STEPS } from '#dataset/deck-schema.ts';
import { spokenIn } from '#dataset/deck-step.ts';
import type { OwnDeck } from '#store/own-decks-state.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useLanguage } from '../hooks/use-language.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import styles from './authoring.module.css';
import { DeckActions } from './deck-actions.tsx';
import { StepList } from './step-list.tsx';
import { TextField } from './text-field.tsx';
import { useDeckEdit } from './use-deck-edit.ts';
import { useUndoKeys } from './use-undo-keys.ts';

/** One talk on the desk: its steps in their order, and everything that can be done with them. */
export function DeckEditor({ own }: { own: OwnDeck }) {
  const t = useTranslations('authoring');
  const { number } = useFormat();
  const language = useLanguage();
  const { deck, past, future } = own;
  const edit = useDeckEdit(deck.id);
  const change = useAtlas((state) => state.changeOwnDecks);
  const present = useAtlas((state) => state.present);
  const stepId = useAtlas((state) => state.desk?.stepId ?? null);
  const [news, setNews] = useState('');
  const editor = useRef<HTMLElement>(null);
  const undo = useCallback((type: 'undo' | 'redo') => edit({ type }), [edit]);
  const at = Math.max(
    0,
    deck.steps.findIndex(({ id }) => id === stepId),
  );
  const title = spokenIn(deck.title, language);
  const seconds = deck.steps.reduce((sum, step) => sum + step.seconds, 0);
  useUndoKeys(editor, undo);
  return (
    <section className={styles.panel} aria-label={t('editor')} ref={editor} data-deck-editor="">
      <div className={styles.bar}>
        <button type="button" className={styles.textButton} onClick={() => change({ desk: null })}>
          <ChevronLeft aria-hidden="true" className={styles.mirrored} />
          {t('all')}
        </button>
        <span className={styles.space} />
        <IconButton label={t('undoEdit')} onClick={() => undo('undo')} isDisabled={past.length === 0}>
          <Undo2 aria-hidden="true" className={styles.mirrored} />
        </IconButton>
        <IconButton label={t('redoEdit')} onClick={() => undo('redo')} isDisabled={future.length === 0}>
          <Redo2 aria-hidden="true" className={styles.mirrored} />
        </IconButton>
      </div>
      <TextField
        label={t('deckTitleLabel')}
        name="deck-title"
        value={deck.title[language] ?? ''}
        placeholder={title.text}
        language={language}
        longest={LONGEST_TITLE}
        neededNote={t('titleNeeded')}
        onText={(text) => edit({ type: 'setDeckText', field: 'title', language, text })}
        onSettle={() => edit({ type: 'settle' })}
      />
      <p className={styles.quiet}>
        {t('length', { count: deck.steps.length, minutes: Math.max(1, Math.round(seconds / 60)) })}{' '}
        {t('keptHere')}
      </p>
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.main}
          data-play=""
          onClick={() => present({ deckId: deck.id, stepIndex: at })}
        >
          <Play aria-hidden="true" />
          {at === 0 ? t('play') : t('playFromHere', { step: number(at + 1) })}
        </button>
        <button
          type="button"
          className={styles.action}
          data-capture=""
          disabled={deck.steps.length >= MOST_STEPS}
          onClick={() => change({ captureWish: { into: null } })}
        >
          <Plus aria-hidden="true" />
          {t('capture')}
          <span className={styles.key} aria-hidden="true">
            {CAPTURE_KEY}
          </span>
        </button>
      </div>
      <p role="status" className={styles.quiet} data-deck-news="">
        {news}
      </p>
      <StepList deck={deck} openId={stepId} edit={edit} tell={setNews} />
      <DeckActions deck={deck} />
    </section>
  );
}

const CAPTURE_KEY = 'K';
