import { X } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslations } from 'use-intl';
import type { Notice, NoticeKey } from '#store/notice.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import { lazyPart } from '../primitives/lazy-part.tsx';
import styles from './notices.module.css';

/** Only who has measured before is offered it. */
const RecoverChip = lazyPart(() => import('../measure/recover-chip.tsx'));
/** Only who makes a talk is told which step a view has become. */
const CapturedChip = lazyPart(() => import('../authoring/captured-chip.tsx'));
const UpdateChip = lazyPart(() => import('../offline/update-chip.tsx'));
/** Only who opens a link that says when it was made may need it. */
const LinkNotice = lazyPart(() => import('./link-notice.tsx'));

/** What these speak of comes with the page. */
const ASKING_TO_LOAD: readonly NoticeKey[] = ['partMissing', 'newVersion', 'clockBehind'];

/** Quiet messages; read out when they come, and there until dismissed. */
export function Notices() {
  const t = useTranslations();
  const notices = useAtlas((state) => state.notices);
  const dismiss = useAtlas((state) => state.dismissNotice);
  const isRecoverable = useAtlas((state) => state.recoverable !== null);
  const isDated = useAtlas((state) => state.origin !== null);
  const isUpdateOffered = useAtlas((state) => state.offline.update === 'offered');
  const isCaptured = useAtlas((state) => state.captured !== null);
  const textOf = ({ key, part }: Notice) => t(`notice.${key}`, { part });
  return (
    <div className={styles.stack} role="status">
      {notices.map((notice) => (
        <div key={notice.id} className={styles.notice} data-surface="">
          <span>{textOf(notice)}</span>
          {ASKING_TO_LOAD.includes(notice.key) && (
            <button type="button" className={styles.action} onClick={() => location.reload()}>
              {t('notice.loadAgain')}
            </button>
          )}
          <IconButton label={t('notice.dismiss')} onClick={() => dismiss(notice.id)}>
            <X aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      {isDated && (
        <Suspense>
          <LinkNotice />
        </Suspense>
      )}
      {isCaptured && (
        <Suspense>
          <CapturedChip />
        </Suspense>
      )}
      {isRecoverable && (
        <Suspense>
          <RecoverChip />
        </Suspense>
      )}
      {isUpdateOffered && (
        <Suspense>
          <UpdateChip />
        </Suspense>
      )}
    </div>
  );
}
