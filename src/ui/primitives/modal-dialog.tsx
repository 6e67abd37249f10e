import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';
import styles from './modal-dialog.module.css';

interface ModalDialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What lies above everything until it is closed: its title, the way out, and what is to be read or chosen. */
export function ModalDialog({ title, closeLabel, isOpen, onClose, children }: ModalDialogProps) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={(isNowOpen) => isNowOpen || onClose()}>
      <Dialog.Portal>
        {/* Also over another dialog, from which this one was opened: two alike would run into one. */}
        <Dialog.Backdrop forceRender className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} data-owns-keys="">
          <div className={styles.head}>
            <Dialog.Title className={styles.title}>{title}</Dialog.Title>
            <IconButton label={closeLabel} onClick={onClose}>
              <X aria-hidden="true" />
            </IconButton>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
