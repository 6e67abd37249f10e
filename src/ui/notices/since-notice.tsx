import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import styles from './notices.module.css';

/** A figure of the link, as it was and as it is, in words. */
export interface Change {
  readonly key: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

interface SinceNoticeProps {
  readonly sentence: string;
  readonly changes?: readonly Change[];
}

/** A sentence about the age of a link, with the figures that have changed below it. */
export function SinceNotice({ sentence, changes = [] }: SinceNoticeProps) {
  const t = useTranslations();
  const forget = useAtlas((state) => state.forgetOrigin);
  return (
    <div className={styles.notice} data-surface="" data-since="">
      <div>
        {sentence}
        {changes.length > 0 && (
          <ul className={styles.changes}>
            {changes.map(({ key, label, before, after }) => (
              <li key={key} data-changed={key}>
                {t('linkNotice.change', { label, before, after })}
              </li>
            ))}
          </ul>
        )}
      </div>
      <IconButton label={t('notice.dismiss')} onClick={forget}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}
