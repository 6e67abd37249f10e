import type { CameraView } from '#core/camera-view.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { type EmbedReport, parseEmbedRequest } from '#store/embed-message.ts';
import type { Selection } from '#store/selection.ts';

/**
 * Messages between the atlas and the page that frames it: read from exactly `origin` and from nobody but the framing
 * window, and sent to no other origin. What is malformed or names what the atlas does not have is ignored.
 */
export function bridgeMessages(store: AtlasStore, origin: string): () => void {
  const frame = window.parent;
  if (frame === window) return () => {};
  const tell = (report: EmbedReport) => frame.postMessage(report, origin);

  const hear = (event: MessageEvent<unknown>) => {
    if (event.origin !== origin || event.source !== frame) return;
    const request = parseEmbedRequest(event.data);
    if (request === null) return;
    if (request.type === 'araz-atlas/camera') store.getState().setView(request.view, false);
    else selectKnown(store, request.project, request.part);
  };
  addEventListener('message', hear);
  const ends = [
    store.subscribe(
      (state) => state.selection,
      (selection) => tell({ type: 'araz-atlas/select', ...namesOf(selection) }),
    ),
    store.subscribe(
      (state) => state.view,
      (view) => {
        if (view !== null) tell({ type: 'araz-atlas/camera', view: plainView(view) });
      },
    ),
  ];
  tell({ type: 'araz-atlas/ready' });
  return () => {
    removeEventListener('message', hear);
    for (const end of ends) end();
  };
}

/** Chooses a project, or a part of it that is on the map; nothing happens where there is no such thing. */
function selectKnown(store: AtlasStore, projectId: string | null, partId: string | null): void {
  const { atlas, select } = store.getState();
  if (projectId === null) {
    select({ type: 'none' });
    return;
  }
  const project = atlas.projects.find(({ id }) => id === projectId);
  if (project === undefined || (partId !== null && !Object.hasOwn(project.parts, partId))) return;
  select({ type: 'project', projectId, partId });
}

function namesOf(selection: Selection) {
  return selection.type === 'none'
    ? { project: null, part: null }
    : { project: selection.projectId, part: selection.partId };
}

/** Nothing but the five numbers leaves the page. */
function plainView({ zoom, latitude, longitude, bearing, pitch }: CameraView): CameraView {
  return { zoom, latitude, longitude, bearing, pitch };
}
