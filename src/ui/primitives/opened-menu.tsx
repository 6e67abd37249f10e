import { Menu } from '@base-ui/react/menu';
import { type ComponentProps, type ReactNode, useLayoutEffect, useRef } from 'react';
import type { MenuProps } from './menu-button.tsx';

interface OpenedMenuProps extends MenuProps {
  readonly className: string | undefined;
  readonly positioner: ComponentProps<typeof Menu.Positioner>;
  readonly children: ReactNode;
}

/** A menu that is open from its first moment: it comes when its button has been pressed, and takes that button's place. */
export function OpenedMenu({ button, label, className, positioner, children }: OpenedMenuProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone; where the menu was opened from is known by what has the focus.
  useLayoutEffect(() => trigger.current?.focus(), []);
  return (
    <Menu.Root modal={false} defaultOpen>
      <Menu.Trigger ref={trigger} render={button} />
      <Menu.Portal>
        <Menu.Positioner {...positioner}>
          <Menu.Popup className={className} aria-label={label}>
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
