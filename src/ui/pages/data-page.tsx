import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
import styles from './pages.module.css';

const FILES = [
  'claims.csv',
  'claims.json',
  'projects.geojson',
  'events.csv',
  'trade.csv',
  'sources.json',
  'atlas.schema.json',
  'LICENSES.md',
  'CITATION.cff',
  'SHA256SUMS',
] as const;

/** All of the data to take away, one file at a time or all in one archive. */
export default function DataPage() {
  const t = useTranslations('data');
  const dataVersion = useAtlas((state) => state.atlas.dataVersion);
  const archive = `araz-atlas-data-${dataVersion}.zip`;
  return (
    <>
      <p>{t('explained', { version: dataVersion })}</p>
      <p>
        <a className={styles.download} href={`./data/${archive}`} download>
          <Download aria-hidden="true" />
          {t('everything')} <bdi>{archive}</bdi>
        </a>
      </p>
      <ul className={styles.files}>
        {FILES.map((file) => (
          <li key={file}>
            <a href={`./data/${file}`} download>
              <bdi>{file}</bdi>
            </a>{' '}
            <span className={styles.quiet}>{t(`file.${file.replaceAll('.', '-') as FileKey}`)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{t('versionRule')}</p>
    </>
  );
}

type FileKey =
  | 'claims-csv'
  | 'claims-json'
  | 'projects-geojson'
  | 'events-csv'
  | 'trade-csv'
  | 'sources-json'
  | 'atlas-schema-json'
  | 'LICENSES-md'
  | 'CITATION-cff'
  | 'SHA256SUMS';
