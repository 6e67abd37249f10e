import { Announcer } from './announcer/announcer.tsx';
import { ViewDescription } from './view-description/view-description.tsx';

/** What the first view can do without: announcements, and the view in words. */
export default function AfterFirstView() {
  return (
    <>
      <ViewDescription />
      <Announcer />
    </>
  );
}
