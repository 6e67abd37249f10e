import { projectPagePath } from '#core/static-page.ts';
import type { Measurement } from '#measure/measurement.ts';
import { keptResultOf } from '#measure/result.ts';
import { type AtlasState, selectProject } from '#store/atlas-store.ts';
import { formatLinkOrigin, type LinkOrigin } from '#store/link-origin.ts';
import { selectUrlState } from '#store/url-of-state.ts';
import { formatUrl, type UrlState } from '#store/url-state.ts';
import { groundOf, isGroundKnown } from '../measure/ground-of.ts';

/** The folder the atlas lies in, with its closing slash. */
export function atlasFolder(): string {
  return new URL('./', document.baseURI).href;
}

/** Browsers and mail programs cut longer addresses off. */
export const LONGEST_LINK = 2000;

/** The address of everything on screen, with the version of the data where there are figures on it. */
export function viewLink(state: AtlasState): string {
  const url = selectUrlState(state);
  const hasFigures = url.selection.type !== 'none' || url.measurement !== null;
  if (!hasFigures) return linkTo({ ...url, origin: null });
  const origin = originOf(state, url.measurement?.measurement ?? null);
  const link = linkTo({ ...url, origin: formatLinkOrigin(origin) });
  if (link.length <= LONGEST_LINK) return link;
  return linkTo({ ...url, origin: formatLinkOrigin({ ...origin, countries: new Map() }) });
}

function linkTo(url: UrlState): string {
  return `${atlasFolder()}${formatUrl(url)}`;
}

/** What is measured as far as it is known: without lines and borders of the atlas it would be another figure. */
function originOf(state: AtlasState, measurement: Measurement | null): LinkOrigin {
  const ground = groundOf(state);
  const result = measurement && keptResultOf(measurement, ground);
  const isKnown = result !== null && isGroundKnown(state);
  return {
    version: state.atlas.dataVersion,
    lengthMetres: isKnown ? result.lengthMetres : null,
    areaSquareMetres: isKnown && result.kind !== 'line' ? result.areaSquareMetres : null,
    countries: new Map(
      (isKnown ? (result.countries ?? []) : []).map(({ country, lengthMetres }) => [country, lengthMetres]),
    ),
  };
}

/** The address of the page of the chosen project that needs no application; null where none is chosen. */
export function pageLink(state: AtlasState): string | null {
  const project = selectProject(state);
  return project === null ? null : `${atlasFolder()}${projectPagePath(project.id, state.language)}`;
}
