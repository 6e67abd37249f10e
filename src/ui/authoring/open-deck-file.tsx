import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useAtlasStore } from '../hooks/use-atlas.ts';
import styles from './authoring.module.css';
import { RefusedDeckFile } from './refused-deck-file.tsx';
import { takeDeckFile } from './take-deck-file.ts';

/** Opens a deck from a file, and says why where it cannot. */
export function OpenDeckFile({ onDone }: { onDone?: () => void }) {
  const t = useTranslations('authoring');
  const store = useAtlasStore();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        data-deck-file=""
        onChange={async ({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file === undefined) return;
          const isOpened = await takeDeckFile(store, file);
          // So that the same file can be chosen again.
          currentTarget.value = '';
          if (isOpened) onDone?.();
        }}
      />
      <button type="button" className={styles.action} onClick={() => input.current?.click()}>
        <FolderOpen aria-hidden="true" />
        {t('openFile')}
      </button>
      <RefusedDeckFile />
    </>
  );
}
