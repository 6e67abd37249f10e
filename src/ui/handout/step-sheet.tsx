import { useTranslations } from 'use-intl';
import type { AtlasStore } from '#store/atlas-store.ts';
import { AtlasContext } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import type { HandoutPicture } from './handout-picture.ts';
import type { OpenedDeck } from './opened-deck.ts';
import styles from './sheet.module.css';
import { SheetChart } from './sheet-chart.tsx';
import { SheetFigures } from './sheet-figures.tsx';
import { SheetFoot } from './sheet-foot.tsx';
import { SheetLegend } from './sheet-legend.tsx';
import { SheetLink } from './sheet-link.tsx';
import { SheetMap } from './sheet-map.tsx';
import { SheetSources } from './sheet-sources.tsx';
import { SheetText } from './sheet-text.tsx';
import { plainWords, type TakenStep } from './taken-deck.ts';

interface StepSheetProps {
  readonly step: TakenStep;
  readonly opened: OpenedDeck;
  readonly shown: AtlasStore | undefined;
  readonly picture: HandoutPicture | null;
  readonly hasNotes: boolean;
}

/** A step on one sheet: what the audience saw, what it rests on, and the way back to it. */
export function StepSheet({ step, opened, shown, picture, hasNotes }: StepSheetProps) {
  const t = useTranslations('handout');
  const { number } = useFormat();
  const { deck } = opened;
  if (shown === undefined) return null;
  return (
    <AtlasContext value={shown}>
      <section className={styles.sheet} data-sheet="fixed" data-step={step.id}>
        <header className={styles.head}>
          <span>{plainWords(deck.title)}</span>
          <span>{t('stepOf', { step: number(step.number), count: number(deck.steps.length) })}</span>
        </header>
        <h2 className={styles.title}>
          <SheetText text={step.title} />
        </h2>
        {step.isChart && <SheetChart />}
        {picture !== null && <SheetMap picture={picture} title={plainWords(step.title)} />}
        <div className={styles.columns}>
          <div className={styles.main}>
            {step.known !== null && <p className={styles.known}>{step.known}</p>}
            {step.text !== null && (
              <p className={styles.text}>
                <SheetText text={step.text} />
              </p>
            )}
            <SheetFigures figures={step.figures} />
          </div>
          {picture !== null && <SheetLegend signs={picture.signs} />}
        </div>
        {hasNotes ? (
          step.notes !== null && (
            <section className={styles.notes}>
              <h3>
                {t('notes')} <span className={styles.quiet}>{t('notesSources')}</span>
              </h3>
              <p>
                <SheetText text={step.notes} />
              </p>
            </section>
          )
        ) : (
          <div className={styles.blank} aria-hidden="true" />
        )}
        <div className={styles.cited}>
          <section>
            {step.sources.length > 0 && <h3>{t('sources')}</h3>}
            <SheetSources sources={step.sources} set="cited" />
          </section>
          <SheetLink address={step.address} label={t('openStep')} />
        </div>
        <SheetFoot dataVersion={deck.dataVersion} made={deck.made} />
      </section>
    </AtlasContext>
  );
}
