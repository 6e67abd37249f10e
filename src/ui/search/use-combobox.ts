import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { lineId } from './result-list.tsx';
import { isTakeable, type OptionGroup, type SearchOption } from './search-options.ts';

interface ComboboxOptions {
  readonly listId: string;
  readonly groups: readonly OptionGroup[];
  /** Whether the first line is highlighted without anybody moving to it, so that Enter takes it. */
  readonly isFirstMeant: boolean;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  /** The field and its list; what happens elsewhere closes the list. */
  readonly root: RefObject<HTMLElement | null>;
  readonly onTake: (option: SearchOption) => void;
  /** Empties the field; false where it was empty. */
  readonly onClear: () => boolean;
}

/**
 * The keys of an editable combobox with a list of choices, as the ARIA Authoring Practices have them: arrows move through
 * the lines and round at the ends, Enter takes the highlighted one, Escape closes the list and then empties the field.
 */
export function useCombobox({
  listId,
  groups,
  isFirstMeant,
  isOpen,
  setOpen,
  root,
  onTake,
  onClear,
}: ComboboxOptions) {
  const [moved, setMoved] = useState<{ groups: readonly OptionGroup[]; key: string } | null>(null);
  const options = groups.flatMap(({ items }) => items);
  const firstKey = isFirstMeant ? (options[0]?.key ?? null) : null;
  // Where somebody stood in an earlier answer does not count for the next.
  const activeKey = moved?.groups === groups ? moved.key : firstKey;
  useCloseFromElsewhere(root, isOpen, setOpen);

  const highlight = (key: string) => setMoved({ groups, key });
  const move = (by: 1 | -1) => {
    const at = options.findIndex(({ key }) => key === activeKey);
    const start = at === -1 && by === -1 ? 0 : at;
    const next = options.at((start + by) % options.length);
    if (next === undefined) return;
    highlight(next.key);
    document.getElementById(lineId(listId, next.key))?.scrollIntoView({ block: 'nearest' });
  };
  const take = (key: string | null) => {
    const option = options.find((one) => one.key === key);
    if (option !== undefined && isTakeable(option)) onTake(option);
  };

  /** Whether the key did something here. */
  const press = (key: string): boolean => {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (isOpen) move(key === 'ArrowDown' ? 1 : -1);
      else setOpen(true);
      return true;
    }
    if (key === 'Escape') {
      if (!isOpen) return onClear();
      setOpen(false);
      return true;
    }
    if (key !== 'Enter' || !isOpen || activeKey === null) return false;
    take(activeKey);
    return true;
  };

  return {
    activeKey: isOpen ? activeKey : null,
    highlight,
    take,
    onKeyDown(event: KeyboardEvent) {
      // Enter and Escape belong to an input method while it composes.
      if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!press(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

/** A press or the focus anywhere else closes the list; a press on the map, say, leaves the focus in the field. */
function useCloseFromElsewhere(
  root: RefObject<HTMLElement | null>,
  isOpen: boolean,
  setOpen: (isOpen: boolean) => void,
): void {
  useEffect(() => {
    if (!isOpen) return;
    const close = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    const end = new AbortController();
    for (const type of ['pointerdown', 'focusin'])
      document.addEventListener(type, close, { capture: true, signal: end.signal });
    return () => end.abort();
  }, [root, isOpen, setOpen]);
}
