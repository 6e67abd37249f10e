import { Suspense } from 'react';
import type { DeckDocument } from '#dataset/deck-document.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import type { MapStage } from '../map-stage.ts';
import { lazyPart } from '../primitives/lazy-part.tsx';
import { PresentHelp } from './present-help.tsx';

const Overview = lazyPart(() => import('./overview.tsx'));
const ClickerDialog = lazyPart(() => import('./clicker-dialog.tsx'));

interface TalkOverlaysProps {
  readonly stage: MapStage;
  readonly document: DeckDocument | null;
}

/** What lies above a talk on request, in the window of the audience and in that of the presenter. */
export function TalkOverlays({ stage, document }: TalkOverlaysProps) {
  const isOverviewOpen = useAtlas((state) => state.isOverviewOpen);
  const isClickerOpen = useAtlas((state) => state.presentDialog === 'clicker');
  return (
    <>
      {isOverviewOpen && document !== null && (
        <Suspense>
          <Overview document={document} />
        </Suspense>
      )}
      <PresentHelp stage={stage} />
      {isClickerOpen && (
        <Suspense>
          <ClickerDialog />
        </Suspense>
      )}
    </>
  );
}
