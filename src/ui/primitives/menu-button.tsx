import { type ComponentProps, type ComponentType, type ReactElement, useState } from 'react';

export interface MenuProps {
  /** The button it hangs on. */
  readonly button: ReactElement;
  readonly label: string;
  /** Was opened with a key, and so goes on with its first line. */
  readonly isByKey: boolean;
}

interface MenuButtonProps<Subject extends object> extends ComponentProps<'button'> {
  readonly label: string;
  /** Fetches what the button opens, built on `OpenedMenu`. */
  readonly load: () => Promise<{ default: ComponentType<MenuProps & Subject> }>;
  /** What the menu is about, where several share its code. */
  readonly subject: Subject;
}

interface Opened<Subject extends object> {
  readonly Menu: ComponentType<MenuProps & Subject>;
  readonly isByKey: boolean;
}

/** The first view only needs the button of a menu: the rest is fetched once somebody is about to open it. */
export function MenuButton<Subject extends object>({
  label,
  load,
  subject,
  ...props
}: MenuButtonProps<Subject>) {
  const [opened, setOpened] = useState<Opened<Subject> | null>(null);
  if (opened !== null) {
    const button = <button type="button" aria-label={label} {...props} />;
    return <opened.Menu {...subject} button={button} label={label} isByKey={opened.isByKey} />;
  }
  const prepare = () => {
    load().catch(console.warn);
  };
  const open = (isByKey: boolean) => {
    load().then(({ default: Menu }) => setOpened({ Menu, isByKey }), console.warn);
  };
  return (
    <button
      type="button"
      aria-label={label}
      {...props}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={prepare}
      onFocus={prepare}
      // A key presses a button without a pointer's count of clicks.
      onClick={({ detail }) => open(detail === 0)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        open(true);
      }}
    />
  );
}
