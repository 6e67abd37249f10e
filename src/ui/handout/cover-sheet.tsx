import { useTranslations } from 'use-intl';
import { useFormat } from '../hooks/use-format.ts';
import styles from './cover-sheet.module.css';
import type { HandoutPicture } from './handout-picture.ts';
import sheet from './sheet.module.css';
import { SheetLink } from './sheet-link.tsx';
import { SheetText } from './sheet-text.tsx';
import { plainWords, type TakenDeck } from './taken-deck.ts';

interface CoverSheetProps {
  readonly deck: TakenDeck;
  /** Of the first step. */
  readonly picture: HandoutPicture | null;
  readonly hasNotes: boolean;
}

/** What the talk is, how long, as of when, and what its steps are. */
export function CoverSheet({ deck, picture, hasNotes }: CoverSheetProps) {
  const t = useTranslations();
  const { number } = useFormat();
  return (
    <section className={`${sheet.sheet} ${styles.cover}`} data-sheet="fixed" data-cover="">
      <p className={styles.brand}>
        {t('app.name')} <span>{t(hasNotes ? 'handout.form.notes' : 'handout.form.audience')}</span>
      </p>
      <h1 className={styles.title}>
        <SheetText text={deck.title} />
      </h1>
      {deck.summary !== null && (
        <p className={styles.summary}>
          <SheetText text={deck.summary} />
        </p>
      )}
      {picture !== null && (
        <div className={styles.picture}>
          <img src={picture.address} alt="" />
        </div>
      )}
      <div className={styles.below}>
        <section>
          <h2>{t('handout.contents')}</h2>
          <ol className={styles.contents}>
            {deck.steps.map((step) => (
              <li key={step.id}>
                <span className={sheet.number}>{number(step.number)}</span>
                <span>{plainWords(step.title)}</span>
              </li>
            ))}
          </ol>
        </section>
        <aside className={styles.facts}>
          <p>{t('decks.figures', { steps: deck.steps.length, minutes: deck.minutes })}</p>
          <p>{deck.made}</p>
          <p>
            <bdi>{t('handout.dataVersion', { version: deck.dataVersion })}</bdi>
          </p>
          <SheetLink address={deck.address} label={t('handout.openTalk')} />
        </aside>
      </div>
      <p className={styles.promise}>{t('handout.promise')}</p>
    </section>
  );
}
