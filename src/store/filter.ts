import { COUNTRIES, type Country } from '#core/country.ts';
import { KINDS, type Kind } from '#core/kind.ts';
import { LAYER_GROUPS, type LayerGroup } from '#core/layer-group.ts';
import { STATUSES, type Status } from '#core/status.ts';
import type { AtlasProject, MapFeature } from '#dataset/atlas.ts';
import { stepOn } from '#ledger/status-step.ts';
import type { UrlState } from './url-state.ts';

/**
 * What of the atlas is shown, on map, list and table alike. Layers and statuses are those switched on in the legend; of
 * the others an empty list lets everything through.
 */
export interface Filter {
  readonly groups: readonly LayerGroup[];
  readonly statuses: readonly Status[];
  readonly kinds: readonly Kind[];
  readonly countries: readonly Country[];
  readonly corridors: readonly string[];
}

/** The filter alone, of whatever else a state holds; its members are the state's own. */
export function filterOf({ groups, statuses, kinds, countries, corridors }: Filter): Filter {
  return { groups, statuses, kinds, countries, corridors };
}

export const NO_FILTER: Filter = {
  groups: LAYER_GROUPS,
  statuses: STATUSES,
  kinds: [],
  countries: [],
  corridors: [],
};

/** The ways to narrow what is shown, in the order they are offered; the layers are the legend's. */
export const FACETS = ['kind', 'status', 'country', 'corridor'] as const;
export type Facet = (typeof FACETS)[number];

/** How each facet is asked of a feature, and how what is chosen of it is read and written. */
interface FacetRule {
  /** A feature has none of a facet that does not apply to it, and is then never counted. */
  valuesOf(project: AtlasProject, feature: MapFeature, day: string): readonly string[];
  lets(filter: Filter, values: readonly string[]): boolean;
  /** Empty when nothing is narrowed. */
  chosen(filter: Filter): readonly string[];
  choose(filter: Filter, values: readonly string[]): Filter;
}

const isAny = (chosen: readonly string[], values: readonly string[]) =>
  chosen.length === 0 || values.some((value) => chosen.includes(value));

const RULES: Readonly<Record<Facet, FacetRule>> = {
  kind: {
    valuesOf: (_, { kind }) => [kind],
    lets: ({ kinds }, values) => isAny(kinds, values),
    chosen: ({ kinds }) => kinds,
    choose: (filter, values) => ({ ...filter, kinds: KINDS.filter((kind) => values.includes(kind)) }),
  },
  status: {
    // A province has no status, and is shown whatever the statuses.
    valuesOf: (_, { kind, steps }, day) => (kind === 'region' ? [] : [statusOn(steps, day)]),
    lets: ({ statuses }, [status]) => status === undefined || statuses.includes(status as Status),
    chosen: ({ statuses }) => (statuses.length === STATUSES.length ? [] : statuses),
    choose: (filter, values) => ({
      ...filter,
      statuses: values.length === 0 ? STATUSES : STATUSES.filter((status) => values.includes(status)),
    }),
  },
  country: {
    valuesOf: ({ countries }) => countries,
    lets: ({ countries }, values) => isAny(countries, values),
    chosen: ({ countries }) => countries,
    choose: (filter, values) => ({
      ...filter,
      countries: COUNTRIES.filter((country) => values.includes(country)),
    }),
  },
  corridor: {
    valuesOf: ({ corridors }) => corridors,
    lets: ({ corridors }, values) => isAny(corridors, values),
    chosen: ({ corridors }) => corridors,
    choose: (filter, values) => ({ ...filter, corridors: [...values].sort() }),
  },
};

function statusOn(steps: MapFeature['steps'], day: string): Status {
  return stepOn(steps, day)?.status ?? 'unknown';
}

/** Whether a feature is drawn on a day; the map's style decides it by the same rule. */
export function isShown(project: AtlasProject, feature: MapFeature, filter: Filter, day: string): boolean {
  if (!filter.groups.includes(project.group)) return false;
  return FACETS.every((facet) => RULES[facet].lets(filter, RULES[facet].valuesOf(project, feature, day)));
}

/** The features of a project that are drawn on a day. */
export function shownFeatures(project: AtlasProject, filter: Filter, day: string): readonly MapFeature[] {
  return project.features.filter((feature) => isShown(project, feature, filter, day));
}

/** A project is listed when anything of it is drawn. */
export function shownProjects(
  projects: readonly AtlasProject[],
  filter: Filter,
  day: string,
): readonly AtlasProject[] {
  if (!isNarrowed(filter)) return projects;
  return projects.filter((project) =>
    project.features.some((feature) => isShown(project, feature, filter, day)),
  );
}

/** What is chosen of a facet; nothing where it lets everything through. */
export function chosenOf(filter: Filter, facet: Facet): readonly string[] {
  return RULES[facet].chosen(filter);
}

/** The filter with other values chosen of one facet; none of them lets everything through. */
export function withChosen(filter: Filter, facet: Facet, values: readonly string[]): Filter {
  return RULES[facet].choose(filter, values);
}

/** The facets that let not everything through. Every status switched off is narrowed, too. */
export function narrowedFacets(filter: Filter): Facet[] {
  return FACETS.filter(
    (facet) => chosenOf(filter, facet).length > 0 || (facet === 'status' && filter.statuses.length === 0),
  );
}

/** How many ways of narrowing are in force, the legend's layers among them. */
export function narrowedCount(filter: Filter): number {
  return narrowedFacets(filter).length + (areLayersOff(filter) ? 1 : 0);
}

export function isNarrowed(filter: Filter): boolean {
  return narrowedCount(filter) > 0;
}

export function areLayersOff({ groups }: Filter): boolean {
  return groups.length < LAYER_GROUPS.length;
}

/** What a feature has of a facet; nothing where the facet does not apply to it. */
export function valuesOf(
  project: AtlasProject,
  feature: MapFeature,
  facet: Facet,
  day: string,
): readonly string[] {
  return RULES[facet].valuesOf(project, feature, day);
}

/** The filter, opened as far as a feature of a project needs it to be shown. */
export function openedFor(
  filter: Filter,
  project: AtlasProject,
  feature: MapFeature | undefined,
  day: string,
): Filter {
  const groups = filter.groups.includes(project.group)
    ? filter.groups
    : LAYER_GROUPS.filter((group) => group === project.group || filter.groups.includes(group));
  if (feature === undefined) return { ...filter, groups };
  return FACETS.reduce<Filter>(
    (opened, facet) => {
      const { valuesOf, lets, chosen, choose } = RULES[facet];
      const values = valuesOf(project, feature, day);
      if (lets(opened, values)) return opened;
      const [added] = values;
      // What has nothing of a facet is only shown without it.
      return choose(opened, added === undefined ? [] : [...chosen(opened), added]);
    },
    { ...filter, groups },
  );
}

/** The list with one member switched, in the usual order. */
export function toggled<Member>(
  all: readonly Member[],
  shown: readonly Member[],
  member: Member,
): readonly Member[] {
  const isShown = (other: Member) => (other === member ? !shown.includes(other) : shown.includes(other));
  return all.filter(isShown);
}

/** What an address shows; what it leaves out is not narrowed. */
export function filterIn(url: UrlState): Filter {
  return {
    groups: url.groups ?? LAYER_GROUPS,
    statuses: url.statuses ?? STATUSES,
    kinds: url.kinds ?? [],
    countries: url.countries ?? [],
    corridors: url.corridors ?? [],
  };
}
