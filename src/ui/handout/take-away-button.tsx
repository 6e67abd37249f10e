import { FileDown } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { lazyPart } from '../primitives/lazy-part.tsx';

const TakeAwayDialog = lazyPart(() => import('./take-away-dialog.tsx'));

interface TakeAwayButtonProps {
  readonly deckId: string;
  readonly className: string | undefined;
}

/** A talk on paper or as slides. */
export function TakeAwayButton({ deckId, className }: TakeAwayButtonProps) {
  const t = useTranslations('handout');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={className} data-take-away="" onClick={() => setOpen(true)}>
        <FileDown aria-hidden="true" />
        {t('button')}
      </button>
      {isOpen && (
        <Suspense>
          <TakeAwayDialog deckId={deckId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
