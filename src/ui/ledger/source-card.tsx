import { Popover } from '@base-ui/react/popover';
import type { Source } from '#dataset/schema.ts';
import styles from './source.module.css';
import { SourceEntry } from './source-entry.tsx';

interface SourceCardProps {
  /** None while the card is closed. */
  readonly source: Source | undefined;
  /** The mark it hangs on, and goes back to. */
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** The source behind a mark, beside it. */
export default function SourceCard({ source, anchor, onClose }: SourceCardProps) {
  return (
    <Popover.Root open={source !== undefined} onOpenChange={(isOpen) => isOpen || onClose()}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} sideOffset={6} className={styles.cardPositioner}>
          <Popover.Popup className={styles.card} aria-label={source?.publisher} finalFocus={() => anchor}>
            {source !== undefined && <SourceEntry source={source} />}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
