import { ShieldCheck } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { lazyPart } from '../primitives/lazy-part.tsx';

const PreflightDialog = lazyPart(() => import('./preflight-dialog.tsx'));

interface PreflightButtonProps {
  readonly deckId: string;
  readonly className: string | undefined;
}

/** Proves that a talk will work here, without the network. */
export function PreflightButton({ deckId, className }: PreflightButtonProps) {
  const t = useTranslations('preflight');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={className} data-preflight="" onClick={() => setOpen(true)}>
        <ShieldCheck aria-hidden="true" />
        {t('button')}
      </button>
      {isOpen && (
        <Suspense>
          <PreflightDialog deckId={deckId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
