import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FILE_FORMATS, type FileFormat } from '#core/import-report.ts';
import type { WrittenFile } from '#interchange/write-file.ts';
import styles from './files.module.css';
import { FORMAT_NAMES } from './format-name.ts';
import { Losses } from './losses.tsx';

interface SaveAsProps {
  readonly write: (format: FileFormat) => Promise<WrittenFile>;
}

/** A choice of formats and a button that saves in the chosen one. */
export function SaveAs({ write }: SaveAsProps) {
  const t = useTranslations('files');
  const [format, setFormat] = useState<FileFormat>('geojson');
  const [state, setState] = useState<'none' | 'busy' | 'failed'>('none');
  const [losses, setLosses] = useState<WrittenFile['losses']>();
  return (
    <form
      className={styles.save}
      onSubmit={async (event) => {
        event.preventDefault();
        setState('busy');
        setLosses(undefined);
        try {
          const file = await write(format);
          saveFile(file);
          setLosses(file.losses);
          setState('none');
        } catch (error) {
          console.warn('The file could not be written.', error);
          setState('failed');
        }
      }}
    >
      <label>
        <span>{t('saveAs')}</span>
        <select value={format} onChange={({ target }) => setFormat(target.value as FileFormat)}>
          {FILE_FORMATS.map((known) => (
            <option key={known} value={known}>
              {FORMAT_NAMES[known]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={styles.button} disabled={state === 'busy'}>
        <Download aria-hidden="true" size={16} />
        {t('save')}
      </button>
      <div role="status">
        {state === 'failed' && <p>{t('saveFailed')}</p>}
        {losses !== undefined && <Losses losses={losses} />}
      </div>
    </form>
  );
}

/** Hands a file to the browser to be saved. */
function saveFile({ name, mediaType, bytes }: WrittenFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  link.download = name;
  link.click();
  // The browser has taken hold of the file once the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
