import type { ReactNode } from 'react';
import styles from './icon-button.module.css';

interface IconButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly isDisabled?: boolean;
  /** Of a button that switches something on and off. */
  readonly isPressed?: boolean;
}

/** A button of one icon, with its name for everyone who cannot see it or wonders what it does. */
export function IconButton({
  label,
  onClick,
  children,
  className,
  isDisabled = false,
  isPressed,
}: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      onClick={onClick}
      disabled={isDisabled}
      className={className === undefined ? styles.button : `${styles.button} ${className}`}
    >
      {children}
    </button>
  );
}
