import { useTranslations } from 'use-intl';
import { useFormat } from '../hooks/use-format.ts';
import { LastConfirmed } from '../primitives/last-confirmed.tsx';
import { StatusWord } from '../primitives/status-word.tsx';
import styles from './table-page.module.css';
import type { TableRow } from './table-rows.ts';

interface CellProps {
  readonly row: TableRow;
}

export function RowStatus({ row: { status } }: CellProps) {
  const t = useTranslations('table');
  return status === null ? (
    <span className={styles.quiet}>{t('noStatus')}</span>
  ) : (
    <StatusWord status={status} />
  );
}

/** The day of the newest report, and whose it is. */
export function Confirmed({ row: { step } }: CellProps) {
  if (step === null) return <None />;
  return (
    <>
      <LastConfirmed claim={step} isShort isUnderHeading />{' '}
      <cite lang="en" className={styles.quiet}>
        {step.publisher}
      </cite>
    </>
  );
}

export function Countries({ row: { project } }: CellProps) {
  const t = useTranslations('filters');
  return project.countries.map((country) => t(`country.${country}`)).join(' · ');
}

export function ErrorOnGround({ row: { feature } }: CellProps) {
  const { distance } = useFormat();
  return distance(feature.errorMetres);
}

export function LineLength({ row: { feature } }: CellProps) {
  const { distance } = useFormat();
  return feature.lengthMetres === null ? <None /> : distance(feature.lengthMetres);
}

function None() {
  const t = useTranslations('table');
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('none')}</span>
    </>
  );
}
