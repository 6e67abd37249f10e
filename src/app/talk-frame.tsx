import { lazy, Suspense, useLayoutEffect } from 'react';
import { useAtlas, useAtlasStore } from '#ui/hooks/use-atlas.ts';
import { LaterTexts } from '#ui/later-texts.tsx';
import type { MapStage } from '#ui/map-stage.ts';
import PresentFrame from '#ui/present/present-frame.tsx';
import { syncWindows } from './sync-windows.ts';

/** Only the second window shows it. */
const PresenterFrame = lazy(() => import('#ui/presenter/presenter-frame.tsx'));

/** A talk in this window: the picture for the audience, or notes and controls for the presenter. */
export default function TalkFrame({ stage }: { stage: MapStage }) {
  const store = useAtlasStore();
  const role = useAtlas((state) => state.role);
  // Before anything is painted: the address may say that this is the other window.
  useLayoutEffect(() => syncWindows(store, stage), [store, stage]);
  return (
    <Suspense>
      <LaterTexts>
        {role === 'audience' ? <PresentFrame stage={stage} /> : <PresenterFrame stage={stage} />}
      </LaterTexts>
    </Suspense>
  );
}
