import { useEffect } from 'react';

const TEXT_FIELD =
  'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

/** `/`, where it is on the keyboard in use or where it is on an American one, and Ctrl or Cmd with K. */
function isSearchKey(event: KeyboardEvent): boolean {
  const hasCommand = event.ctrlKey || event.metaKey;
  if (event.code === 'KeyK') return hasCommand && !event.altKey && !event.shiftKey;
  const isSlash = event.key === '/' || (event.code === 'Slash' && !event.shiftKey);
  return isSlash && !hasCommand && !event.altKey && !isTyping(event.target);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TEXT_FIELD) !== null;
}

/** Calls `onSearch` at the keys of the search. */
export function useSearchKeys(onSearch: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || !isSearchKey(event)) return;
      event.preventDefault();
      onSearch();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onSearch]);
}
