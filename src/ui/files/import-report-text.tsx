import { useTranslations } from 'use-intl';
import type { ImportRemark, ImportReport } from '#core/import-report.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from './files.module.css';
import { FORMAT_NAMES } from './format-name.ts';
import { useImporter } from './importer.ts';

interface ImportReportTextProps {
  readonly importId: number;
  readonly report: ImportReport;
}

/** What was taken from a file, what was not and why, and what somebody should know of it. */
export function ImportReportText({ importId, report }: ImportReportTextProps) {
  const t = useTranslations('files');
  const { number, list } = useFormat();
  const { counts, leftOut, remarks, format } = report;
  const kept = (['points', 'lines', 'areas'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`counts.${kind}`, { value: number(counts[kind]), count: counts[kind] }));
  const leftOutCount = leftOut.reduce((total, { count }) => total + count, 0);
  return (
    <div className={styles.report}>
      <p>
        {t('kept', { what: list(kept), format: FORMAT_NAMES[format] })}{' '}
        {t('counts.vertices', { value: number(counts.vertices), count: counts.vertices })}
      </p>
      {leftOutCount > 0 && (
        <>
          <p>{t('leftOut', { value: number(leftOutCount), count: leftOutCount })}</p>
          <ul className={styles.reasons}>
            {leftOut.map(({ reason, count, firstAt }) => (
              <li key={reason} data-left-out={reason}>
                {t(`reason.${reason}`, { value: number(count), count, place: number(firstAt) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {remarks.map((remark) => (
        <Remark key={`${remark.code} ${remark.detail}`} importId={importId} remark={remark} />
      ))}
    </div>
  );
}

function Remark({ importId, remark }: { importId: number; remark: ImportRemark }) {
  const t = useTranslations('files');
  const { number } = useFormat();
  const importer = useImporter();
  const { code, detail } = remark;
  if (code === 'selfCrossing') {
    const count = Number(detail);
    return <p>{t('remark.selfCrossing', { value: number(count), count })}</p>;
  }
  if (code === 'encoding') return <EncodingRemark importId={importId} encoding={detail} />;
  return (
    <p data-remark={code} dir="auto">
      {t(`remark.${code}`, { detail })}
      {code === 'looksSwapped' && (
        <button
          type="button"
          className={styles.button}
          onClick={async () => (await importer()).swapAxes(importId)}
        >
          {t('swap')}
        </button>
      )}
    </p>
  );
}

/** The encodings that old files of the region come in. */
const USUAL_ENCODINGS = ['windows-1251', 'windows-1254', 'windows-1256', 'windows-1252'];

/** What the letters were taken for is a guess: somebody who sees the wrong ones says better. */
function EncodingRemark({ importId, encoding }: { importId: number; encoding: string }) {
  const t = useTranslations('files');
  const importer = useImporter();
  return (
    <p data-remark="encoding" className={styles.choice}>
      <span>{t('remark.encoding', { detail: encoding })}</span>
      {USUAL_ENCODINGS.includes(encoding) && (
        <label>
          <span>{t('readAs')}</span>
          <select
            value={encoding}
            onChange={async ({ target }) => {
              // Before anything is waited for: the list shows again what was read.
              const chosen = target.value;
              (await importer()).readAgain(importId, { encoding: chosen });
            }}
          >
            {USUAL_ENCODINGS.map((known) => (
              <option key={known}>{known}</option>
            ))}
          </select>
        </label>
      )}
    </p>
  );
}
