import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import styles from './search.module.css';
import SearchField from './search-field.tsx';

/** The field by itself, above whatever has taken its place. */
export default function SearchDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('search');
  const [text, setText] = useState('');
  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || onClose()} modal={false}>
      <Dialog.Portal>
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup className={styles.dialog} aria-label={t('label')} initialFocus={false}>
            <SearchField text={text} setText={setText} onChosen={onClose} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
