import { projectPagePath } from '#core/static-page.ts';
import { type AtlasState, selectProject } from '#store/atlas-store.ts';
import { selectUrlState } from '#store/url-of-state.ts';
import { formatUrl } from '#store/url-state.ts';

/** The folder the atlas lies in, with its closing slash. */
export function atlasFolder(): string {
  return new URL('./', document.baseURI).href;
}

/** The address of everything on screen. */
export function viewLink(state: AtlasState): string {
  return `${atlasFolder()}${formatUrl(selectUrlState(state))}`;
}

/** The address of the page of the chosen project that needs no application; null where none is chosen. */
export function pageLink(state: AtlasState): string | null {
  const project = selectProject(state);
  return project === null ? null : `${atlasFolder()}${projectPagePath(project.id, state.language)}`;
}
