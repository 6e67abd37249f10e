import type { Country } from '#core/country.ts';
import type { InView } from '#core/in-view.ts';
import type { Kind } from '#core/kind.ts';
import { POSITION_CLASSES } from '#core/position-class.ts';
import { STATUSES, type Status } from '#core/status.ts';
import type { AtlasProject, MapFeature } from '#dataset/atlas.ts';
import { type StatusStep, stepOn } from '#ledger/status-step.ts';
import { type Filter, shownFeatures } from '#store/filter.ts';

export const COLUMNS = [
  'name',
  'project',
  'kind',
  'status',
  'confirmed',
  'countries',
  'position',
  'error',
  'length',
] as const;
export type Column = (typeof COLUMNS)[number];

/** One thing on the map as the table tells of it. */
export interface TableRow {
  readonly project: AtlasProject;
  readonly feature: MapFeature;
  /** Null for a province, which has no status. */
  readonly status: Status | null;
  /** The report the status rests on, where there is one. */
  readonly step: StatusStep | null;
}

/** A row for everything on the map on a day, project by project. */
export function tableRows(projects: readonly AtlasProject[], filter: Filter, day: string): TableRow[] {
  return projects.flatMap((project) =>
    shownFeatures(project, filter, day).map((feature) => {
      const step = stepOn(feature.steps, day);
      const status = feature.kind === 'region' ? null : (step?.status ?? 'unknown');
      return { project, feature, status, step };
    }),
  );
}

/** A point is in view by its place, since a crowded map hides some; a line or an area once it is drawn. */
export function isInView({ bounds, featureIds }: MapFeature, inView: InView): boolean {
  const [west, south, east, north] = bounds;
  if (west !== east || south !== north) return featureIds.some((id) => inView.featureIds.has(id));
  const view = inView.bounds;
  return view[0] <= west && east <= view[2] && view[1] <= south && north <= view[3];
}

export interface Sorting {
  readonly column: Column;
  readonly direction: 'ascending' | 'descending';
}

/** What a reader sees in place of a word of the data, and how such words are put in order. */
export interface RowWords {
  readonly kind: (kind: Kind) => string;
  readonly country: (country: Country) => string;
  readonly compare: (a: string, b: string) => number;
}

/** The rows in the order of a column; what a column does not know comes last, whichever the direction. */
export function sortedRows(rows: readonly TableRow[], { column, direction }: Sorting, words: RowWords) {
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: sortKey(row, column, words) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null)
      return Number(a.key === null) - Number(b.key === null) || byProject(a.row, b.row, words);
    const order =
      typeof a.key === 'string' && typeof b.key === 'string'
        ? words.compare(a.key, b.key)
        : Number(a.key) - Number(b.key);
    return sign * order || byProject(a.row, b.row, words);
  });
  return keyed.map(({ row }) => row);
}

/** Equal rows stand together by project, the whole before its parts. */
function byProject(a: TableRow, b: TableRow, { compare }: RowWords): number {
  return (
    compare(a.project.name, b.project.name) ||
    Number(a.feature.partId !== null) - Number(b.feature.partId !== null) ||
    compare(a.feature.name, b.feature.name) ||
    compare(a.feature.key, b.feature.key)
  );
}

function sortKey({ project, feature, status, step }: TableRow, column: Column, words: RowWords) {
  switch (column) {
    case 'name':
      return feature.name;
    case 'project':
      return project.name;
    case 'kind':
      return words.kind(feature.kind);
    case 'status':
      return status === null ? null : STATUSES.indexOf(status);
    case 'confirmed':
      return step === null || step.asOf === 'undated' ? null : step.asOf;
    case 'countries':
      return project.countries.map(words.country).join(', ');
    case 'position':
      return POSITION_CLASSES.indexOf(feature.positionClass);
    case 'error':
      return feature.errorMetres;
    case 'length':
      return feature.lengthMetres;
  }
}
