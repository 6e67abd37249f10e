import { useEffect } from 'react';
import { useAtlas } from '../hooks/use-atlas.ts';

/** The key T, wherever the keyboard layout puts its letter, opens the table and closes it again. */
export function useTableKey(): void {
  const isOpen = useAtlas((state) => state.page === 'table');
  const openPage = useAtlas((state) => state.openPage);
  useEffect(() => {
    const toggle = (event: KeyboardEvent) => {
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if (event.code !== 'KeyT' || hasModifier || event.repeat || event.defaultPrevented) return;
      if (isTypedInto(event.target)) return;
      openPage(isOpen ? null : 'table');
    };
    document.addEventListener('keydown', toggle);
    return () => document.removeEventListener('keydown', toggle);
  }, [isOpen, openPage]);
}

/** A field takes letters itself, and a menu looks for the item that begins with one. */
function isTypedInto(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, select, textarea, [contenteditable], [role="menu"]') !== null
  );
}
