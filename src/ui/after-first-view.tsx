import { Announcer } from './announcer/announcer.tsx';
import type { MapStage } from './map-stage.ts';
import { Shortcuts } from './shortcuts/shortcuts.tsx';
import { ViewDescription } from './view-description/view-description.tsx';

/** What the first view can do without: keys, announcements, and the view in words. */
export default function AfterFirstView({ stage }: { stage: MapStage }) {
  return (
    <>
      <ViewDescription />
      <Announcer />
      <Shortcuts stage={stage} />
    </>
  );
}
