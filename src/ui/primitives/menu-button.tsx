import { type ComponentProps, type ComponentType, type ReactElement, useState } from 'react';

export interface MenuProps {
  /** The button it hangs on. */
  readonly button: ReactElement;
  readonly label: string;
}

interface MenuButtonProps<Subject extends object> extends ComponentProps<'button'> {
  readonly label: string;
  /** Fetches what the button opens, built on `OpenedMenu`. */
  readonly load: () => Promise<{ default: ComponentType<MenuProps & Subject> }>;
  /** What the menu is about, where several share its code. */
  readonly subject: Subject;
}

/** The first view only needs the button of a menu: the rest is fetched once somebody is about to open it. */
export function MenuButton<Subject extends object>({
  label,
  load,
  subject,
  ...props
}: MenuButtonProps<Subject>) {
  const [opened, setOpened] = useState<{ Menu: ComponentType<MenuProps & Subject> } | null>(null);
  if (opened !== null) {
    const button = <button type="button" aria-label={label} {...props} />;
    return <opened.Menu {...subject} button={button} label={label} />;
  }
  const prepare = () => {
    load().catch(console.warn);
  };
  const open = () => {
    load().then(({ default: Menu }) => setOpened({ Menu }), console.warn);
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
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        open();
      }}
    />
  );
}
