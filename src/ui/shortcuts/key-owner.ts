/** Where what is typed is text, or moves through choices by their first letters. */
const TYPED_INTO =
  'input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable]';
/** These keep the keys to themselves while they are open. */
const CLOSED_WORLDS = '[role="dialog"], [role="menu"], [role="listbox"]';
/** MapLibre zooms with these itself while its canvas has the focus. */
const ZOOM_KEYS = ['+', '=', '-'];
/** With Ctrl or Command a text field undoes and copies its own text. */
const EDITING_CODES = ['KeyZ', 'KeyC'];
/** Enter presses these. */
const PRESSED = 'a[href], button, summary';

/** Whether an element lies in a dialog, menu or list of choices. */
export function isInClosedWorld(element: Element): boolean {
  return element.closest(CLOSED_WORLDS) !== null;
}

/** Whether what is typed there is text, or moves through choices by their first letters. */
export function isTypedInto(element: Element): boolean {
  return element.matches(TYPED_INTO);
}

/** Whether Enter and the space bar press it. */
export function isPressable(element: Element): boolean {
  return element.matches(PRESSED);
}

/** Whether a key belongs to what has the focus. */
export function isTaken({ target, key, code, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (isInClosedWorld(target)) return true;
  if (isTypedInto(target)) return !(ctrlKey || metaKey) || EDITING_CODES.includes(code);
  if (key === 'Enter' && isPressable(target)) return true;
  const isMap = target.tagName === 'CANVAS';
  // Elsewhere Home goes to the beginning of what is read.
  if (key === 'Home') return !isMap && target !== document.body;
  return isMap && ZOOM_KEYS.includes(key);
}
