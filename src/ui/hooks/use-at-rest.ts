import { useEffect, useState } from 'react';
import type { AtlasState } from '#store/atlas-store.ts';
import { useAtlasStore } from './use-atlas.ts';

const REST_MILLISECONDS = 250;

/** A word or number of the state, followed once it has rested: for what nobody sees while a hand moves something. */
export function useAtRest<Value extends string | number | null>(
  selector: (state: AtlasState) => Value,
): Value {
  const store = useAtlasStore();
  const [value, setValue] = useState(() => selector(store.getState()));
  useEffect(() => {
    setValue(selector(store.getState()));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = store.subscribe(selector, (next) => {
      clearTimeout(timer);
      timer = setTimeout(() => setValue(next), REST_MILLISECONDS);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [store, selector]);
  return value;
}
