import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { directionOf } from '#core/language.ts';
import { isOwnDeck } from '#core/own-deck.ts';
import type { DeckDocument } from '#dataset/deck-document.ts';
import type { SpokenText, Step } from '#dataset/deck-schema.ts';
import { spokenIn } from '#dataset/deck-step.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useLanguage } from '../hooks/use-language.ts';
import { ClaimContextProvider } from '../ledger/claim-context.tsx';
import { SourceCards } from '../ledger/source-marks.tsx';
import styles from './stage-card.module.css';
import { StageFigures } from './stage-figures.tsx';
import { StageSources } from './stage-sources.tsx';
import { StageText } from './stage-text.tsx';
import { useFitting } from './use-fitting.ts';

interface StageCardProps {
  readonly document: DeckDocument;
  readonly step: Step;
  /** Leaves room for what the step shows beside it: only its title is there until somebody asks for the rest. */
  readonly isFoldable: boolean;
}

/** What a step says: title, text, figures or sources, and where in the talk it stands. */
export function StageCard({ document, step, isFoldable }: StageCardProps) {
  const figures = step.figures ?? [];
  const card = useRef<HTMLElement>(null);
  const language = useLanguage();
  const isProjector = useAtlas((state) => state.isProjector);
  const [isOpen, setOpen] = useState(false);
  const isFolded = isFoldable && !isOpen;
  useFitting(card, `${language} ${isProjector} ${isFolded}`);
  return (
    <ClaimContextProvider context={document}>
      <SourceCards>
        <article
          className={styles.card}
          aria-labelledby="step-title"
          data-step={step.id}
          data-lists={step.lists}
          data-folded={isFolded}
          data-surface=""
          ref={card}
        >
          <div className={styles.body} data-scrolls="">
            <h1 className={styles.title} id="step-title">
              <Spoken text={step.title}>{(words) => words}</Spoken>
            </h1>
            {!isFolded && step.text !== undefined && (
              <p className={styles.text}>
                <Spoken text={step.text}>{(words) => <StageText text={words} document={document} />}</Spoken>
              </p>
            )}
            {!isFolded && figures.length > 0 && <StageFigures names={figures} document={document} />}
            {step.lists === 'sources' && <StageSources document={document} />}
          </div>
          <Progress
            document={document}
            fold={isFoldable && <Fold isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />}
          />
        </article>
      </SourceCards>
    </ClaimContextProvider>
  );
}

/** A text in the language on screen; where it has none, in another, which is said. */
function Spoken({ text, children }: { text: SpokenText; children: (words: string) => ReactNode }) {
  const t = useTranslations();
  const wanted = useLanguage();
  const { text: words, language } = spokenIn(text, wanted);
  if (language === wanted) return children(words);
  return (
    <>
      <span lang={language} dir={directionOf(language)} className={styles.foreign}>
        {children(words)}
      </span>
      <span className={styles.onlyIn}>
        {t('present.onlyIn', { language: t(`sourceLanguage.${language}`) })}
      </span>
    </>
  );
}

function Fold({ isOpen, onToggle }: { isOpen: boolean; onToggle: () => void }) {
  const t = useTranslations('present');
  const Chevron = isOpen ? ChevronDown : ChevronUp;
  return (
    <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={onToggle}>
      <Chevron aria-hidden="true" />
      {t(isOpen ? 'foldCard' : 'unfoldCard')}
    </button>
  );
}

/** How far the talk has come. */
function Progress({ document, fold }: { document: DeckDocument; fold: ReactNode }) {
  const t = useTranslations('present');
  const { number } = useFormat();
  const language = useLanguage();
  const isOwn = useAtlas((state) => isOwnDeck(state.story?.deckId ?? ''));
  const at = useAtlas((state) => (state.story?.stepIndex ?? 0) + 1);
  const { steps, title } = document.deck;
  return (
    <footer className={styles.progress}>
      {fold}
      <span className={styles.deckTitle}>
        {spokenIn(title, language).text}
        {isOwn && <span className={styles.ownWords}>{t('ownWords')}</span>}
      </span>
      <span className={styles.count} data-step-count="">
        {number(at)} / {number(steps.length)}
      </span>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ inlineSize: `${(at / steps.length) * 100}%` }} />
      </span>
    </footer>
  );
}
