import { isPressable, isTypedInto } from '../shortcuts/key-owner.ts';

/** What is open there has keys of its own: dialogs until they are closed, lists of choices while one is sought. */
const KEY_OWNERS = '[data-owns-keys], [role="menu"], [role="listbox"]';
/** A card beside a mark: the deck goes on, but the card may be left and used. */
const CARD = '[role="dialog"]';
const PRESSING_KEYS = ['Enter', ' '];

/**
 * Whether a key is for what has the focus and not for the deck: whoever types, chooses, or has reached a button with Tab.
 * A button that was merely clicked has no claim on the next press of a clicker.
 */
export function isLeftToFocus({ target, key, isComposing }: KeyboardEvent, isByTab: boolean): boolean {
  if (isComposing || key === 'Tab') return true;
  if (!(target instanceof Element)) return false;
  if (isTypedInto(target) || target.closest(KEY_OWNERS) !== null) return true;
  if (target.closest(CARD) !== null && (key === 'Escape' || PRESSING_KEYS.includes(key))) return true;
  return isByTab && PRESSING_KEYS.includes(key) && isPressable(target);
}
