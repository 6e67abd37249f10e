import type { ComponentType, ReactNode } from 'react';
import styles from './icon-button.module.css';
import { MenuButton, type MenuProps } from './menu-button.tsx';

interface BarMenuButtonProps {
  readonly label: string;
  readonly load: () => Promise<{ default: ComponentType<MenuProps> }>;
  readonly className?: string | undefined;
  /** Its picture. */
  readonly children: ReactNode;
}

const NOTHING_ELSE = {};

/** A button of a bar, a picture with a name, that opens a menu of its own. */
export function BarMenuButton({ label, load, className, children }: BarMenuButtonProps) {
  return (
    <MenuButton
      className={className === undefined ? styles.button : `${styles.button} ${className}`}
      label={label}
      title={label}
      load={load}
      subject={NOTHING_ELSE}
    >
      {children}
    </MenuButton>
  );
}
