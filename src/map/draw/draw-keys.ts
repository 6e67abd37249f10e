/** What the keyboard asks of somebody's measurement while the map has the focus. */
export interface DrawKeys {
  isOpen(): boolean;
  enter(): void;
  removeLast(): void;
  deleteFocused(): void;
  /** The map is moved by keyboard, so the crosshair says where the next vertex goes. */
  aim(): void;
}

const ARROWS = ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'];

/** Before all other keys of the map: while something is measured, Enter and Backspace mean the measurement. */
export function listenForKeys(canvas: HTMLElement, keys: DrawKeys): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!keys.isOpen() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (ARROWS.includes(event.key)) return keys.aim();
    if (event.key === 'Enter') keys.enter();
    else if (event.key === 'Backspace') keys.removeLast();
    else if (event.key === 'Delete') keys.deleteFocused();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onFocus = () => {
    if (keys.isOpen() && canvas.matches(':focus-visible')) keys.aim();
  };
  canvas.addEventListener('keydown', onKeyDown, { capture: true });
  canvas.addEventListener('focus', onFocus);
  return () => {
    canvas.removeEventListener('keydown', onKeyDown, { capture: true });
    canvas.removeEventListener('focus', onFocus);
  };
}
