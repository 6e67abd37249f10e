import { useTranslations } from 'use-intl';
import { mapCredits } from '../share/map-credits.ts';
import styles from './sheet.module.css';
import { SheetFoot } from './sheet-foot.tsx';
import { SheetSources } from './sheet-sources.tsx';
import { plainWords, type TakenDeck } from './taken-deck.ts';

/** Every source of the talk, on as many pages as it takes. */
export function SourceSheets({ deck }: { deck: TakenDeck }) {
  const t = useTranslations();
  return (
    <section className={styles.sheet} data-sheet="long" data-all-sources="">
      <header className={styles.head}>
        <span>{plainWords(deck.title)}</span>
      </header>
      <h2 className={styles.title}>{t('handout.allSources')}</h2>
      <SheetSources sources={deck.sources} set="all" />
      <p className={styles.credits}>{mapCredits(t)}</p>
      <SheetFoot dataVersion={deck.dataVersion} made={deck.made} />
    </section>
  );
}
