import { LAYER_GROUPS } from '#core/layer-group.ts';
import type { AtlasProject } from '#dataset/atlas.ts';
import {
  type Facet,
  type Filter,
  narrowedFacets,
  shownFeatures,
  shownProjects,
  valuesOf,
  withChosen,
} from './filter.ts';

/** How many projects would be listed if one value alone were chosen of a facet and all other filters stayed. */
export function facetCounts(
  projects: readonly AtlasProject[],
  facet: Facet,
  filter: Filter,
  day: string,
): ReadonlyMap<string, number> {
  const others = withChosen(filter, facet, []);
  const counts = new Map<string, number>();
  for (const project of projects) {
    const features = shownFeatures(project, others, day);
    const values = new Set(features.flatMap((feature) => valuesOf(project, feature, facet, day)));
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** What to change so that something is shown again: one value for others, or the layers of the legend. */
export type NearestMatch =
  | {
      readonly type: 'facet';
      readonly facet: Facet;
      /** Instead of what is chosen. */
      readonly value: string;
      readonly count: number;
      /** How many there are without this facet. */
      readonly countWithout: number;
    }
  | { readonly type: 'layers'; readonly count: number }
  | { readonly type: 'all'; readonly count: number };

/** What is asked for is given up last: status before corridor and country, these before the kind. */
const FIRST_GIVEN_UP: readonly Facet[] = ['status', 'corridor', 'country', 'kind'];

/**
 * Where nothing is shown, the smallest change that shows something: another value in the one facet, most listed first;
 * else the layers; else no filter at all.
 */
export function nearestMatch(
  projects: readonly AtlasProject[],
  filter: Filter,
  day: string,
): NearestMatch | null {
  if (projects.length === 0 || shownProjects(projects, filter, day).length > 0) return null;
  const narrowed = narrowedFacets(filter);
  for (const facet of FIRST_GIVEN_UP.filter((candidate) => narrowed.includes(candidate))) {
    const [best] = [...facetCounts(projects, facet, filter, day)].sort(([, a], [, b]) => b - a);
    if (best === undefined) continue;
    const countWithout = shownProjects(projects, withChosen(filter, facet, []), day).length;
    return { type: 'facet', facet, value: best[0], count: best[1], countWithout };
  }
  const withLayers = shownProjects(projects, { ...filter, groups: LAYER_GROUPS }, day).length;
  if (withLayers > 0) return { type: 'layers', count: withLayers };
  return { type: 'all', count: projects.length };
}
