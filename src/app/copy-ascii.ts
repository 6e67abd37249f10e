import { toAsciiNumbers } from '#core/digits.ts';

/** Persian digits break whatever they are pasted into: copied text has ASCII ones. */
export function copyAsciiNumbers(): () => void {
  const copy = (event: ClipboardEvent) => {
    const selected = getSelection()?.toString() ?? '';
    const ascii = toAsciiNumbers(selected);
    if (ascii === selected || event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', ascii);
    event.preventDefault();
  };
  document.addEventListener('copy', copy);
  return () => document.removeEventListener('copy', copy);
}
