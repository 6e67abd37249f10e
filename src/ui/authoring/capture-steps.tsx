import { Suspense } from 'react';
import { useAtlas } from '../hooks/use-atlas.ts';
import { LaterTexts } from '../later-texts.tsx';
import type { MapStage } from '../map-stage.ts';
import { lazyPart } from '../primitives/lazy-part.tsx';

/** Fetched when somebody takes the first view. */
const Capturer = lazyPart(() => import('./capturer.tsx'));

/** Waits for a wish to make a step of what is on screen. */
export function CaptureSteps({ stage }: { stage: MapStage }) {
  const isWished = useAtlas((state) => state.captureWish !== null);
  return isWished ? (
    <Suspense>
      <LaterTexts>
        <Capturer stage={stage} />
      </LaterTexts>
    </Suspense>
  ) : null;
}
