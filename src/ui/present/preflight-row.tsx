import { Check, CircleDashed, TriangleAlert, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../hooks/use-format.ts';
import styles from './preflight.module.css';
import type { Finding, PreflightCheck } from './preflight.ts';

const ICONS = { passed: Check, warned: TriangleAlert, failed: X, none: CircleDashed } as const;

interface PreflightRowProps {
  readonly check: PreflightCheck;
  readonly finding: Finding | undefined;
}

/** One thing that was looked at; where something is wrong, also what to do. */
export function PreflightRow({ check, finding }: PreflightRowProps) {
  const t = useTranslations('preflight');
  const { number } = useFormat();
  const Icon = ICONS[finding?.outcome ?? 'none'];
  return (
    <li className={styles.row} data-check={check} data-outcome={finding?.outcome ?? 'none'}>
      <Icon aria-hidden="true" />
      <span>
        <strong>{t(`check.${check}`)}</strong>
        <br />
        {finding === undefined
          ? '…'
          : t(`${check}.${finding.outcome}` as FindingText, {
              count: number(finding.count),
              total: finding.total,
              of: number(finding.total),
              detail: finding.detail,
            })}
      </span>
    </li>
  );
}

/** Not everything can fail, and not everything can be merely doubtful. */
type FindingText =
  | 'pack.passed'
  | 'pack.failed'
  | 'steps.passed'
  | 'steps.failed'
  | 'requests.passed'
  | 'requests.failed'
  | 'fonts.passed'
  | 'fonts.failed'
  | 'storage.passed'
  | 'storage.warned'
  | 'wakeLock.passed'
  | 'wakeLock.warned'
  | 'fullScreen.passed'
  | 'fullScreen.failed'
  | 'screen.passed'
  | 'screen.warned';
