import { createContext, type ReactNode, Suspense, use, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../hooks/use-format.ts';
import { lazyPart } from '../primitives/lazy-part.tsx';
import { useClaimContext } from './claim-context.tsx';
import styles from './source.module.css';

type Show = (sourceId: string, anchor: HTMLElement) => void;

const ShowSource = createContext<Show>(() => {});

/** Fetched when somebody asks for a source. */
const SourceCard = lazyPart(() => import('./source-card.tsx'));

/** Opens the source behind a mark in place: one card for all the marks below. */
export function SourceCards({ children }: { children: ReactNode }) {
  const { sourcesById } = useClaimContext();
  const [asked, setAsked] = useState<{ id: string; anchor: HTMLElement; isOpen: boolean } | null>(null);
  return (
    <ShowSource value={(id, anchor) => setAsked({ id, anchor, isOpen: true })}>
      {children}
      {asked !== null && (
        <Suspense>
          <SourceCard
            source={asked.isOpen ? sourcesById.get(asked.id) : undefined}
            anchor={asked.anchor}
            onClose={() => setAsked({ ...asked, isOpen: false })}
          />
        </Suspense>
      )}
    </ShowSource>
  );
}

/** The small numbers behind a figure that lead to its sources. */
export function SourceMarks({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('panel');
  const { number } = useFormat();
  const { numbers } = useClaimContext();
  const show = use(ShowSource);
  return (
    <span data-source-marks="">
      {[...new Set(ids)].map((id) => {
        const position = numbers.get(id);
        return (
          position !== undefined && (
            <button
              key={id}
              type="button"
              className={styles.mark}
              data-source={id}
              aria-haspopup="dialog"
              aria-label={t('sourceMark', { number: number(position) })}
              onClick={(event) => show(id, event.currentTarget)}
            >
              {number(position)}
            </button>
          )
        );
      })}
    </span>
  );
}
