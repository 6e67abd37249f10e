import { X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { DeckDocument } from '#dataset/deck-document.ts';
import { spokenIn } from '#dataset/deck-step.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useLanguage } from '../hooks/use-language.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import styles from './overview.module.css';
import { StepThumbnail } from './step-thumbnail.tsx';

/** All steps of a talk at once; a tile goes to its step. */
export default function Overview({ document }: { document: DeckDocument }) {
  const t = useTranslations('present');
  const { number } = useFormat();
  const language = useLanguage();
  const current = useAtlas((state) => state.story?.stepIndex ?? 0);
  const goToStep = useAtlas((state) => state.goToStep);
  const setOpen = useAtlas((state) => state.setOverviewOpen);
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    const before = window.document.activeElement;
    const tile = list.current?.querySelector<HTMLElement>('[aria-current]');
    tile?.focus();
    tile?.scrollIntoView({ block: 'center' });
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const { steps, title } = document.deck;
  return (
    <section className={styles.overview} aria-labelledby="overview-title" data-overview="">
      <div className={styles.head}>
        <h2 className={styles.title} id="overview-title">
          {spokenIn(title, language).text}
        </h2>
        <IconButton label={t('closeOverview')} onClick={() => setOpen(false)}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <ol className={styles.tiles} ref={list}>
        {steps.map((step, i) => (
          <li key={step.id}>
            <button
              type="button"
              className={styles.tile}
              aria-current={i === current ? 'step' : undefined}
              data-tile={i}
              onClick={() => goToStep(i)}
            >
              <StepThumbnail document={document} stepIndex={i} />
              <span className={styles.caption}>
                <span className={styles.number}>{number(i + 1)}</span>
                <span>{spokenIn(step.title, language).text}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
