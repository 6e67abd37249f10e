import { FolderOpen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
import { COARSE_QUERY, useMediaQuery } from '../hooks/use-media-query.ts';
import styles from './files.module.css';
import { ImportRow } from './import-row.tsx';
import { useImporter } from './importer.ts';
import { PickedFeature } from './picked-feature.tsx';

const ACCEPTED = '.geojson,.json,.kml,.kmz,.gpx,.csv,.tsv,.txt,.zip,.shp,.dbf,.prj,.cpg,.shx';

/** Files of one's own: brought in, looked at, measured, taken away again. They never leave the browser. */
export default function FilesPanel() {
  const t = useTranslations('files');
  const isCoarse = useMediaQuery(COARSE_QUERY);
  const imports = useAtlas((state) => state.imports);
  return (
    <section className={styles.panel} aria-label={t('title')}>
      <p className={styles.intro}>{t(isCoarse ? 'introTouch' : 'intro')}</p>
      <Chooser />
      <PastedText />
      <Removed />
      {imports.length > 0 && (
        <ul className={styles.list}>
          {imports.map((file) => (
            <ImportRow key={file.id} file={file} />
          ))}
        </ul>
      )}
      <PickedFeature />
    </section>
  );
}

function Chooser() {
  const t = useTranslations('files');
  const importer = useImporter();
  const input = useRef<HTMLInputElement>(null);
  return (
    <p>
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPTED}
        hidden
        onChange={async ({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // So that the same file can be chosen again.
          currentTarget.value = '';
          (await importer()).take(files);
        }}
      />
      <button type="button" className={styles.primary} onClick={() => input.current?.click()}>
        <FolderOpen aria-hidden="true" size={18} />
        {t('choose')}
      </button>
    </p>
  );
}

/** What is pasted anywhere but into a field is taken as a file; the field is for those who have no such key. */
function PastedText() {
  const t = useTranslations('files');
  const importer = useImporter();
  const [text, setText] = useState('');
  const name = t('pastedName');
  useEffect(() => {
    const take = async (event: ClipboardEvent) => {
      const isInField = event.target instanceof Element && event.target.closest('input, textarea') !== null;
      const pasted = event.clipboardData;
      if (isInField || pasted === null) return;
      const files = [...pasted.files];
      const plain = pasted.getData('text/plain');
      if (files.length > 0) (await importer()).take(files);
      else if (plain.trim() !== '') (await importer()).takeText(plain, name);
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [importer, name]);
  return (
    <details className={styles.paste}>
      <summary>{t('paste')}</summary>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          (await importer()).takeText(text, name);
          setText('');
        }}
      >
        <label>
          <span>{t('pasteLabel')}</span>
          <textarea rows={4} dir="auto" value={text} onChange={({ target }) => setText(target.value)} />
        </label>
        <button type="submit" className={styles.button} disabled={text.trim() === ''}>
          {t('pasteAdd')}
        </button>
      </form>
    </details>
  );
}

function Removed() {
  const t = useTranslations('files');
  const removed = useAtlas((state) => state.removedImport);
  const restoreImport = useAtlas((state) => state.restoreImport);
  return (
    <div role="status" className={styles.status}>
      {removed !== null && (
        <p className={styles.removed}>
          <span dir="auto">{t('removed', { name: removed.file.name })}</span>
          <button type="button" className={styles.button} onClick={restoreImport}>
            {t('undo')}
          </button>
        </p>
      )}
    </div>
  );
}
