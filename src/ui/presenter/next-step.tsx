import { useTranslations } from 'use-intl';
import type { DeckDocument } from '#dataset/deck-document.ts';
import { spokenIn } from '#dataset/deck-step.ts';
import { useLanguage } from '../hooks/use-language.ts';
import { StepThumbnail } from '../present/step-thumbnail.tsx';
import styles from './presenter.module.css';

/** What comes next: its picture and its title. */
export function NextStep({ document, stepIndex }: { document: DeckDocument; stepIndex: number }) {
  const t = useTranslations('presenter');
  const language = useLanguage();
  const step = document.deck.steps[stepIndex + 1];
  const title = step && spokenIn(step.title, language);
  return (
    <section className={styles.next} aria-labelledby="next-title">
      {step && <StepThumbnail key={step.id} document={document} stepIndex={stepIndex + 1} />}
      <div>
        <h2 id="next-title">{t('next')}</h2>
        <p lang={title?.language} data-next-title="">
          {title?.text ?? t('lastStep')}
        </p>
      </div>
    </section>
  );
}
