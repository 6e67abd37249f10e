import { Eye, EyeOff, ScanSearch, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { USUAL_SYSTEMS } from '#core/reference-systems.ts';
import type { ImportedFile } from '#store/files-state.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import styles from './files.module.css';
import { ImportReportText } from './import-report-text.tsx';
import { useImporter } from './importer.ts';
import { SaveAs } from './save-as.tsx';

/** One file, from the moment it is brought until it is taken away. */
export function ImportRow({ file }: { file: ImportedFile }) {
  const { progress } = file;
  return (
    <li className={styles.row} data-import={file.id} data-import-state={progress.type}>
      <Head file={file} />
      {progress.type === 'reading' && <Reading file={file} share={progress.share} />}
      {progress.type === 'asking' && <Question file={file} statedName={progress.statedName} />}
      {progress.type === 'failed' && <Failure file={file} />}
      {progress.type === 'ready' && (
        <>
          <ImportReportText importId={file.id} report={progress.report} />
          <SaveImport file={file} />
        </>
      )}
    </li>
  );
}

function Head({ file }: { file: ImportedFile }) {
  const t = useTranslations('files');
  const changeImport = useAtlas((state) => state.changeImport);
  const removeImport = useAtlas((state) => state.removeImport);
  const requestBounds = useAtlas((state) => state.requestBounds);
  const { id, name, colour, isShown, progress } = file;
  return (
    <div className={styles.head}>
      {progress.type === 'ready' && (
        <input
          type="color"
          className={styles.colour}
          aria-label={t('colourOf', { name })}
          value={colour}
          onChange={({ target }) => changeImport(id, { colour: target.value })}
        />
      )}
      <h3 className={styles.name} dir="auto">
        {name}
      </h3>
      {progress.type === 'ready' && (
        <>
          <IconButton
            label={t(isShown ? 'hide' : 'show', { name })}
            onClick={() => changeImport(id, { isShown: !isShown })}
          >
            {isShown ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
          </IconButton>
          <IconButton label={t('zoomTo', { name })} onClick={() => requestBounds(progress.report.bounds)}>
            <ScanSearch aria-hidden="true" />
          </IconButton>
        </>
      )}
      {progress.type !== 'reading' && (
        <IconButton label={t('remove', { name })} onClick={() => removeImport(id)}>
          <Trash2 aria-hidden="true" />
        </IconButton>
      )}
    </div>
  );
}

function Reading({ file, share }: { file: ImportedFile; share: number }) {
  const t = useTranslations('files');
  const removeImport = useAtlas((state) => state.removeImport);
  return (
    <div className={styles.reading}>
      <progress max={1} value={share} aria-label={t('reading', { name: file.name })} />
      <button type="button" className={styles.button} onClick={() => removeImport(file.id)}>
        {t('cancel')}
      </button>
    </div>
  );
}

/** A file in metres that does not say in which system they are: somebody who knows is asked. */
function Question({ file, statedName }: { file: ImportedFile; statedName: string }) {
  const t = useTranslations('files');
  const importer = useImporter();
  const [crs, setCrs] = useState<string>(USUAL_SYSTEMS[0]);
  return (
    <form
      className={styles.question}
      onSubmit={async (event) => {
        event.preventDefault();
        (await importer()).readAgain(file.id, { crs });
      }}
    >
      <p role="alert">{statedName === '' ? t('askSystem') : t('askUnknownSystem', { name: statedName })}</p>
      <label>
        <span>{t('system')}</span>
        <select value={crs} onChange={({ target }) => setCrs(target.value)}>
          {USUAL_SYSTEMS.map((known) => (
            <option key={known} value={known}>
              {t(`systems.${systemKey(known)}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={styles.button}>
        {t('readAgain')}
      </button>
    </form>
  );
}

function systemKey<Name extends (typeof USUAL_SYSTEMS)[number]>(name: Name) {
  return name.replace(':', '') as Name extends `EPSG:${infer Code}` ? `EPSG${Code}` : never;
}

function Failure({ file }: { file: ImportedFile }) {
  const t = useTranslations('files');
  if (file.progress.type !== 'failed') return null;
  const { code, detail } = file.progress.failure;
  return (
    <p className={styles.failure} role="alert" data-import-failure={code}>
      {t(`failure.${code}`, { detail, hasDetail: detail === '' ? 'no' : 'yes' })}
    </p>
  );
}

function SaveImport({ file }: { file: ImportedFile }) {
  const importer = useImporter();
  return <SaveAs write={async (format) => (await importer()).write(file.id, format)} />;
}
