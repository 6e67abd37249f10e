import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MenuProps } from '../primitives/menu-button.tsx';
import { OpenedMenu } from '../primitives/opened-menu.tsx';
import styles from './top-bar.module.css';

const POSITION = { sideOffset: 8, align: 'end', className: styles.positioner } as const;

/** A menu of the top bar. */
export function BarMenu({ children, ...menu }: MenuProps & { children: ReactNode }) {
  return (
    <OpenedMenu {...menu} className={styles.menu} positioner={POSITION}>
      {children}
    </OpenedMenu>
  );
}

/** One of several, with a tick where it is the chosen one. */
export function ChoiceItem({ value, children }: { value: string; children: ReactNode }) {
  return (
    <Menu.RadioItem value={value} className={styles.item} closeOnClick>
      <span className={styles.label}>{children}</span>
      <Menu.RadioItemIndicator>
        <Check aria-hidden="true" />
      </Menu.RadioItemIndicator>
    </Menu.RadioItem>
  );
}
