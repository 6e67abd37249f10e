import { useTranslations } from 'use-intl';
import { QrCode } from '../share/qr-code.tsx';
import styles from './sheet.module.css';

/** The way from paper to the atlas: a code for a telephone and the same address to be typed. Nothing where the atlas lies on a disk. */
export function SheetLink({ address, label }: { address: string; label: string }) {
  const t = useTranslations('handout');
  if (!address.startsWith('http')) return null;
  return (
    <div className={styles.link} data-address={address}>
      <QrCode text={address} label={t('code')} />
      <p>
        {label}
        <a className={styles.address} href={address} dir="ltr">
          {address.replace(/^https?:\/\//, '')}
        </a>
      </p>
    </div>
  );
}
