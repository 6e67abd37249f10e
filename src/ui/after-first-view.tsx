import { Announcer } from './announcer/announcer.tsx';
import { CaptureSteps } from './authoring/capture-steps.tsx';
import { LineWords } from './chainage/line-words.ts';
import { DropAnywhere } from './files/drop-anywhere.tsx';
import type { MapStage } from './map-stage.ts';
import { ViewDescription } from './view-description/view-description.tsx';

/** What the first view can do without: announcements, and the view in words. */
export default function AfterFirstView({ stage }: { stage: MapStage }) {
  return (
    <>
      <ViewDescription />
      <Announcer />
      <LineWords stage={stage} />
      <DropAnywhere />
      <CaptureSteps stage={stage} />
    </>
  );
}
