import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FILE_FORMATS, type FileFormat } from '#core/import-report.ts';
import type { WrittenFile } from '#interchange/write-file.ts';
import { saveBlob } from '../primitives/save-blob.ts';
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
          saveBlob(new Blob([file.bytes], { type: file.mediaType }), file.name);
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
