import { Menu } from '@base-ui/react/menu';
import { type ComponentProps, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import type { MenuProps } from './menu-button.tsx';

interface OpenedMenuProps extends MenuProps {
  readonly className: string | undefined;
  readonly positioner: ComponentProps<typeof Menu.Positioner>;
  readonly children: ReactNode;
}

const DOWN = { key: 'ArrowDown', code: 'ArrowDown', bubbles: true, cancelable: true } as const;

/** A menu that is open from its first moment: it comes when its button has been pressed, and takes that button's place. */
export function OpenedMenu({ button, label, isByKey, className, positioner, children }: OpenedMenuProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone; where the menu was opened from is known by what has the focus.
  useLayoutEffect(() => trigger.current?.focus(), []);
  // Only a key that it hears itself takes a menu to its first line.
  useEffect(() => {
    if (isByKey) trigger.current?.dispatchEvent(new KeyboardEvent('keydown', DOWN));
  }, [isByKey]);
  return (
    <Menu.Root modal={false} defaultOpen={!isByKey}>
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
