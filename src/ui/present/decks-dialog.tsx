import { useTranslations } from 'use-intl';
import { LANGUAGES } from '#core/language.ts';
import type { DeckEntry } from '#dataset/deck-document.ts';
import { spokenIn } from '#dataset/deck-step.ts';
import { readReached } from '#store/reached-steps.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDocument } from '../hooks/use-document.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useLanguage } from '../hooks/use-language.ts';
import { DocumentWait } from '../ledger/document-wait.tsx';
import { ModalDialog } from '../primitives/modal-dialog.tsx';
import styles from './decks-dialog.module.css';
import { PreflightButton } from './preflight-button.tsx';

/** The talks of the atlas: what each is about, how long it is, and the way onto the stage. */
export function DecksDialog() {
  const t = useTranslations();
  const openDialog = useAtlas((state) => state.openPresentDialog);
  const loadable = useDocument('decks');
  return (
    <ModalDialog
      title={t('bar.present')}
      closeLabel={t('decks.close')}
      isOpen
      onClose={() => openDialog(null)}
    >
      <div className={styles.scroll}>
        {loadable.type === 'ready' ? (
          <Decks decks={loadable.document.decks} />
        ) : (
          <DocumentWait name="decks" hasFailed={loadable.type === 'failed'} />
        )}
        <p className={styles.note}>{t('decks.keys')}</p>
        <button type="button" className={styles.action} onClick={() => openDialog('clicker')}>
          {t('decks.clicker')}
        </button>
      </div>
    </ModalDialog>
  );
}

function Decks({ decks }: { decks: readonly DeckEntry[] }) {
  const t = useTranslations('decks');
  const reached = readReached();
  if (decks.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className={styles.decks}>
      {decks.map((deck) => (
        <DeckRow
          key={deck.id}
          deck={deck}
          reached={reached.find(({ deckId }) => deckId === deck.id)?.stepIndex ?? 0}
        />
      ))}
    </ul>
  );
}

/** One talk; where it was left before, it goes on there, unless somebody wants it from its beginning. */
function DeckRow({ deck, reached }: { deck: DeckEntry; reached: number }) {
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
      <h3 className={styles.title} lang={title.language} dir="auto">
        {title.text}
      </h3>
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
      </div>
    </li>
  );
}

/** Each language is named in its own script: between isolates it does not turn its neighbours around. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
