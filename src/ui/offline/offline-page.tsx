import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Offline } from '#store/offline-slice.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { LaterTexts } from '../later-texts.tsx';
import pages from '../pages/pages.module.css';
import styles from './offline.module.css';

const BYTES_PER_MEGABYTE = 1e6;

/** What of the atlas is on this device, whether it is whole, and whether it stays. */
export default function OfflinePage() {
  return (
    <LaterTexts>
      <Kept />
    </LaterTexts>
  );
}

function Kept() {
  const t = useTranslations('offline');
  const offline = useAtlas((state) => state.offline);
  const wishOffline = useAtlas((state) => state.wishOffline);
  // Of files that are still being fetched nobody can say whether they are whole.
  const canCheck = !offline.isChecking && offline.keeping !== 'fetching';
  return (
    <>
      <p role="status" data-keeping={offline.keeping}>
        {t(`state.${offline.keeping}`)}
      </p>
      {offline.keeping === 'fetching' && <Fetching progress={offline.progress} />}
      {offline.update !== 'none' && (
        <p>
          {t('update')}{' '}
          <button type="button" className={pages.link} onClick={() => wishOffline('update')}>
            {t('take')}
          </button>
        </p>
      )}
      {offline.keeping !== 'unavailable' && (
        <>
          <KeptTable offline={offline} />
          <p className={styles.buttons}>
            {offline.isPersistent !== true && (
              <button type="button" className={styles.button} onClick={() => wishOffline('keep')}>
                {t('keep')}
              </button>
            )}
            <button
              type="button"
              className={styles.button}
              aria-disabled={!canCheck}
              onClick={() => canCheck && wishOffline('check')}
            >
              {t('check')}
            </button>
          </p>
        </>
      )}
      <p className={pages.quiet}>{t('notKept')}</p>
    </>
  );
}

/** How much of the first copy is here. */
function Fetching({ progress }: { progress: Offline['progress'] }) {
  const t = useTranslations('offline');
  const { number } = useFormat();
  const megabytes = (bytes: number) => number(bytes / BYTES_PER_MEGABYTE, 1);
  return (
    <div className={styles.progress} data-progress="">
      <progress max={progress?.totalBytes} value={progress?.fetchedBytes} aria-label={t('fetching')} />
      {progress !== null && (
        <span>
          {t('fetched', { done: megabytes(progress.fetchedBytes), total: megabytes(progress.totalBytes) })}
        </span>
      )}
    </div>
  );
}

function KeptTable({ offline }: { offline: Offline }) {
  const t = useTranslations('offline');
  const { number } = useFormat();
  const data = useAtlas((state) => state.atlas.dataVersion);
  const { pack, missing, isChecking, isPersistent } = offline;
  const megabytes = (bytes: number) => number(bytes / BYTES_PER_MEGABYTE, 1);
  return (
    <dl className={styles.facts}>
      {pack !== null && (
        <>
          <Fact name="version" title={t('version')}>
            {t('versionValue', { pack: pack.version, data })}
          </Fact>
          <Fact name="size" title={t('size')}>
            {t('sizeValue', { stored: megabytes(pack.bytes), download: megabytes(pack.downloadBytes) })}
          </Fact>
          <Fact name="contents" title={t('contents')}>
            {t('contentsValue', { count: pack.fileCount })}
          </Fact>
          <Fact name="files" title={t('files')}>
            <span role="status">
              {isChecking
                ? t('checking')
                : missing.length === 0
                  ? t('intact')
                  : t('missing', { count: missing.length })}
            </span>
            {!isChecking && missing.length > 0 && <MissingFiles addresses={missing} />}
          </Fact>
        </>
      )}
      <Fact name="persistent" title={t('persistent.title')}>
        {t(`persistent.${isPersistent === null ? 'unknown' : isPersistent ? 'yes' : 'no'}`)}
      </Fact>
    </dl>
  );
}

function MissingFiles({ addresses }: { addresses: readonly string[] }) {
  return (
    <ul className={styles.missing} dir="ltr">
      {addresses.map((address) => (
        <li key={address}>{address}</li>
      ))}
    </ul>
  );
}

function Fact({ name, title, children }: { name: string; title: string; children: ReactNode }) {
  return (
    <div data-fact={name}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
