import { Check, Copy } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import styles from './share.module.css';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  readonly note?: string;
  /** Code has several lines. */
  readonly rows?: number;
}

/** A text to take away: to be read, selected, or copied with one press. */
export function CopyField({ label, text, note, rows = 1 }: CopyFieldProps) {
  const t = useTranslations('share');
  const id = useId();
  const [copied, setCopied] = useState<{ text: string; isDone: boolean } | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied({ text, isDone: true }),
      () => setCopied({ text, isDone: false }),
    );
  // What was copied before the text changed says nothing of the text that is there now.
  const outcome = copied?.text === text ? copied : null;
  const Icon = outcome?.isDone ? Check : Copy;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.copyRow}>
        {rows === 1 ? (
          <input
            id={id}
            type="text"
            dir="ltr"
            readOnly
            value={text}
            onFocus={(event) => event.target.select()}
          />
        ) : (
          <textarea
            id={id}
            dir="ltr"
            readOnly
            rows={rows}
            value={text}
            onFocus={(event) => event.target.select()}
          />
        )}
        <button type="button" className={styles.button} aria-label={`${t('copy')}: ${label}`} onClick={copy}>
          <Icon aria-hidden="true" />
          {t('copy')}
        </button>
      </div>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      <p className={styles.note} role="status">
        {outcome !== null && t(outcome.isDone ? 'copied' : 'notCopied')}
      </p>
    </div>
  );
}
