import { ClipboardCopy, Link, Pin } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { measurementCode } from '#measure/measurement-code.ts';
import type { MeasuredResult } from '#measure/result.ts';
import type { AtlasState } from '#store/atlas-store.ts';
import { isTooLongForLink } from '#store/url-of-state.ts';
import { useAtlas, useAtlasStore } from '../hooks/use-atlas.ts';
import { viewLink } from '../share/share-links.ts';
import styles from './measure.module.css';
import { useReceipt } from './use-receipt.ts';

/** What is done with a measurement: put beside others, written into a memo, sent. */
export function MeasureActions({ result }: { result: MeasuredResult }) {
  const t = useTranslations('measure');
  const store = useAtlasStore();
  const measure = useAtlas((state) => state.measure);
  const notify = useAtlas((state) => state.notify);
  const receipt = useReceipt();
  const isLinkable = useAtlas(isInLink);
  const copy = (text: string, done: 'copied' | 'copiedInPart' = 'copied') =>
    navigator.clipboard.writeText(text).then(
      () => notify(done),
      () => notify('notCopied', text),
    );
  const copyLink = () => {
    const state = store.getState();
    copy(viewLink(state), isTooLongForLink(state) ? 'copiedInPart' : 'copied');
  };
  return (
    <div className={styles.actions}>
      <button type="button" className={styles.action} onClick={() => measure({ type: 'pin' })}>
        <Pin aria-hidden="true" />
        {t('pin')}
      </button>
      <button
        type="button"
        className={styles.action}
        title={t('receiptNote')}
        data-copy-receipt=""
        onClick={() => copy(receipt(result))}
      >
        <ClipboardCopy aria-hidden="true" />
        {t('copyReceipt')}
      </button>
      {isLinkable ? (
        <button type="button" className={styles.action} onClick={copyLink}>
          <Link aria-hidden="true" />
          {t('copyLink')}
        </button>
      ) : (
        <p className={styles.note}>{t('tooLongForLink')}</p>
      )}
    </div>
  );
}

/** A link has room for some hundred points; what is longer goes into a file. */
function isInLink({ measuring, lengthUnit, areaUnit }: AtlasState): boolean {
  return measurementCode({ measurement: measuring.measurement, lengthUnit, areaUnit }) !== null;
}
