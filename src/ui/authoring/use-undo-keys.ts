import { type RefObject, useEffect } from 'react';

/** Ctrl+Z and Shift+Ctrl+Z anywhere in an element but where text is typed, which undoes itself. */
export function useUndoKeys(
  element: RefObject<HTMLElement | null>,
  act: (what: 'undo' | 'redo') => void,
): void {
  useEffect(() => {
    const place = element.current;
    if (place === null) return;
    const press = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea');
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.code !== 'KeyZ' || isTyping) return;
      event.preventDefault();
      act(event.shiftKey ? 'redo' : 'undo');
    };
    place.addEventListener('keydown', press);
    return () => place.removeEventListener('keydown', press);
  }, [element, act]);
}
