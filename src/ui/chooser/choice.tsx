import { Suspense, useState } from 'react';
import { useAtlas } from '../hooks/use-atlas.ts';
import { lazyPart } from '../primitives/lazy-part.tsx';

/** Fetched with the first click that hits several things. */
const Chooser = lazyPart(() => import('./chooser.tsx'));

/** The place of the question which one is meant. */
export function Choice() {
  const isOpen = useAtlas((state) => state.choice !== null);
  const [isWanted, setWanted] = useState(isOpen);
  if (isOpen && !isWanted) setWanted(true);
  return isWanted ? (
    <Suspense>
      <Chooser />
    </Suspense>
  ) : null;
}
