import { Share } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { selectProject } from '#store/atlas-store.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { CopyField } from './copy-field.tsx';
import { QrCode } from './qr-code.tsx';
import styles from './share.module.css';
import { pageLink, viewLink } from './share-links.ts';

/** The link to the view, for people, phones and messengers. */
export function LinkTab() {
  const t = useTranslations();
  const view = useAtlas(viewLink);
  const page = useAtlas(pageLink);
  const title = useAtlas((state) => selectProject(state)?.name) ?? t('app.name');
  return (
    <>
      <CopyField label={t('share.viewLink')} text={view} />
      {page !== null && <CopyField label={t('share.pageLink')} text={page} note={t('share.pageNote')} />}
      {'share' in navigator && (
        <button
          type="button"
          className={styles.button}
          // Whoever closes the chooser of the system has changed their mind; there is nothing to report.
          onClick={() => navigator.share({ title, url: view }).catch(() => {})}
        >
          <Share aria-hidden="true" />
          {t('share.native')}
        </button>
      )}
      <QrCode text={view} label={t('share.qr')} />
    </>
  );
}
