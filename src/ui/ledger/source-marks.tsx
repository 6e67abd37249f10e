import { Popover } from '@base-ui/react/popover';
import { createContext, type ReactNode, use, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../hooks/use-format.ts';
import { useClaimContext } from './claim-context.tsx';
import styles from './source.module.css';
import { SourceEntry } from './source-entry.tsx';

type Show = (sourceId: string, anchor: HTMLElement) => void;

const ShowSource = createContext<Show>(() => {});

/** Opens the source behind a mark in place: one card for all the marks below. */
export function SourceCards({ children }: { children: ReactNode }) {
  const { sourcesById } = useClaimContext();
  const [shown, setShown] = useState<{ id: string; anchor: HTMLElement } | null>(null);
  const lastAnchor = useRef<HTMLElement | null>(null);
  const source = shown === null ? undefined : sourcesById.get(shown.id);
  return (
    <ShowSource
      value={(id, anchor) => {
        lastAnchor.current = anchor;
        setShown({ id, anchor });
      }}
    >
      {children}
      <Popover.Root open={source !== undefined} onOpenChange={(isOpen) => isOpen || setShown(null)}>
        <Popover.Portal>
          <Popover.Positioner anchor={shown?.anchor ?? null} sideOffset={6} className={styles.cardPositioner}>
            <Popover.Popup
              className={styles.card}
              aria-label={source?.publisher}
              finalFocus={() => lastAnchor.current}
            >
              {source !== undefined && <SourceEntry source={source} />}
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
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
