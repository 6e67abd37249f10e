import type { ReactNode } from 'react';
import pointsStyles from './points.module.css';

interface SmallButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A button of a row: a sign alone, its words for the pointer and for those who listen. */
export function SmallButton({ label, onClick, children }: SmallButtonProps) {
  return (
    <button type="button" className={pointsStyles.small} aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  );
}
