import { useTranslations } from 'use-intl';
import { spokenIn } from '#dataset/deck-step.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDocument } from '../hooks/use-document.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useLanguage } from '../hooks/use-language.ts';
import { DocumentWait } from '../ledger/document-wait.tsx';
import { ModalDialog } from '../primitives/modal-dialog.tsx';
import styles from './preflight.module.css';
import { PREFLIGHT_CHECKS } from './preflight.ts';
import { PreflightClicker } from './preflight-clicker.tsx';
import { PreflightRow } from './preflight-row.tsx';
import { outcomeOf, type PreflightRun, usePreflightRun } from './use-preflight-run.ts';

interface PreflightDialogProps {
  readonly deckId: string;
  readonly onClose: () => void;
}

/** Proves a talk before it is given; what it shows is also the card that is printed. */
export default function PreflightDialog({ deckId, onClose }: PreflightDialogProps) {
  const t = useTranslations('preflight');
  const language = useLanguage();
  const name = `deck/${deckId}` as const;
  const loadable = useDocument(name);
  const [run, begin] = usePreflightRun();
  if (loadable.type !== 'ready') {
    return (
      <ModalDialog title={t('button')} closeLabel={t('close')} isOpen onClose={onClose}>
        <DocumentWait name={name} hasFailed={loadable.type === 'failed'} />
      </ModalDialog>
    );
  }
  const { document: deck } = loadable;
  return (
    <ModalDialog
      title={spokenIn(deck.deck.title, language).text}
      closeLabel={t('close')}
      isOpen
      onClose={onClose}
    >
      <div className={styles.card} data-preflight-state={run.state}>
        <p className={styles.explained}>{t('explained')}</p>
        <Verdict run={run} />
        {run.state !== 'idle' && (
          <ul className={styles.rows}>
            {PREFLIGHT_CHECKS.map((check) => (
              <PreflightRow key={check} check={check} finding={run.findings[check]} />
            ))}
            <PreflightClicker />
          </ul>
        )}
        <div className={styles.actions}>
          <button
            type="button"
            className={styles.main}
            aria-disabled={run.state === 'running'}
            onClick={() => run.state !== 'running' && begin(deck)}
          >
            {t(run.state === 'idle' ? 'run' : 'again')}
          </button>
          {run.state === 'done' && (
            <button type="button" className={styles.action} onClick={() => window.print()}>
              {t('print')}
            </button>
          )}
        </div>
      </div>
    </ModalDialog>
  );
}

function Verdict({ run }: { run: PreflightRun }) {
  const t = useTranslations('preflight');
  const format = useFormat();
  const today = useAtlas((state) => state.today);
  const version = useAtlas((state) => state.atlas.dataVersion);
  if (run.state === 'idle') return null;
  const outcome = outcomeOf(run);
  return (
    <div role="status">
      {run.state === 'running' ? (
        <p className={styles.verdict}>{t('running')}</p>
      ) : (
        <>
          <p className={styles.verdict} data-outcome={outcome}>
            {t(`verdict.${outcome}`)}
          </p>
          <p className={styles.explained}>
            {t('summary', { date: format.date(today), version, seconds: format.number(run.seconds, 1) })}
          </p>
        </>
      )}
    </div>
  );
}
