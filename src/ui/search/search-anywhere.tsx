import { lazy, Suspense, useCallback, useState } from 'react';
import { useSearchKeys } from './use-search-keys.ts';

const SearchDialog = lazy(() => import('./search-dialog.tsx'));

/** The keys of the search: they go to the field on screen, or, where a page or panel has its place, bring one. */
export function SearchAnywhere() {
  const [isOpen, setOpen] = useState(false);
  useSearchKeys(
    useCallback(() => {
      const field = [...document.querySelectorAll<HTMLInputElement>('[data-search]')].find((one) =>
        one.checkVisibility(),
      );
      if (field === undefined) return setOpen(true);
      field.focus();
      field.select();
    }, []),
  );
  return (
    isOpen && (
      <Suspense>
        <SearchDialog onClose={() => setOpen(false)} />
      </Suspense>
    )
  );
}
