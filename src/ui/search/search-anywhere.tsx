import { Suspense } from 'react';
import { useAtlas } from '../hooks/use-atlas.ts';
import { lazyPart } from '../primitives/lazy-part.tsx';

const SearchDialog = lazyPart(() => import('./search-dialog.tsx'));

/** The search where a page or panel lies in the place of its field. */
export function SearchAnywhere() {
  const isOpen = useAtlas((state) => state.isSearchOpen);
  const setOpen = useAtlas((state) => state.setSearchOpen);
  if (!isOpen) return null;
  return (
    <Suspense>
      <SearchDialog onClose={() => setOpen(false)} />
    </Suspense>
  );
}
