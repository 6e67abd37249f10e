import { lazy, Suspense } from 'react';
import { useAtlas } from '../hooks/use-atlas.ts';

const SearchDialog = lazy(() => import('./search-dialog.tsx'));

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
