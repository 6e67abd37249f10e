import { useEffect, useRef } from 'react';

/** Runs an effect when a value has changed, not for the first one; it may return how to call it off. */
export function useOnChange<Value>(value: Value, effect: (before: Value) => unknown): void {
  const previous = useRef(value);
  const latest = useRef(effect);
  latest.current = effect;
  useEffect(() => {
    const before = previous.current;
    if (Object.is(before, value)) return;
    previous.current = value;
    const stop = latest.current(before);
    return typeof stop === 'function' ? () => stop() : undefined;
  }, [value]);
}
