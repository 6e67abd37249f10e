import { Share2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MapStage } from '../map-stage.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import { lazyPart } from '../primitives/lazy-part.tsx';

/** Fetched when somebody wants to share. */
const ShareDialog = lazyPart(() => import('./share-dialog.tsx'));

/** The way to everything that leaves the atlas: link, picture, code for other pages, paper. */
export function ShareButton({ stage }: { stage: MapStage }) {
  const t = useTranslations('share');
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const open = () => {
    setWanted(true);
    setOpen(true);
  };
  return (
    <>
      <IconButton label={t('title')} onClick={open}>
        <Share2 aria-hidden="true" />
      </IconButton>
      {isWanted && (
        <Suspense>
          <ShareDialog stage={stage} isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
