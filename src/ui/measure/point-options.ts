import type { Position } from '#core/position.ts';
import type { Alignment } from '#dataset/alignments-document.ts';
import type { AtlasProject, OnMap } from '#dataset/atlas.ts';
import type { SearchEntry } from '#dataset/search-document.ts';
import { endFacing } from '#measure/line-end.ts';
import type { Vertex } from '#measure/measurement.ts';
import type { SearchAnswer } from '#search/search-answer.ts';
import type { SearchOption } from '../search/search-options.ts';

/** What a found name can be put on. */
export interface PointGround {
  readonly projects: readonly AtlasProject[];
  readonly alignments: readonly Alignment[];
}

/** Of an answer what a point can be put on: positions, towns, and what is on the map. */
export function pointsIn(answer: SearchAnswer, ground: PointGround): SearchAnswer {
  const isPoint = ({ entry }: { entry: SearchEntry }) =>
    entry.type === 'place' ? entry.kind === 'city' : onMapOf(entry, ground.projects) !== null;
  const groups = answer.groups.map((group) => {
    const hits = group.hits.filter(isPoint);
    return { ...group, hits, count: hits.length === group.hits.length ? group.count : hits.length };
  });
  return {
    ...answer,
    groups: groups.filter(({ hits }) => hits.length > 0),
    nearest: answer.nearest.filter(isPoint),
  };
}

/**
 * The vertex an option stands for; null for what has no place. A line of the atlas by its name alone is taken at one of its
 * ends: `facing` is the point it is measured to or from.
 */
export function vertexOf(option: SearchOption, ground: PointGround, facing: Vertex | null): Vertex | null {
  if (option.type === 'reading') return { position: option.reading.position, snap: null };
  if (option.type === 'kilometre') {
    const { position, alignment } = option.place;
    return { position, snap: { type: 'alignment', id: alignment } };
  }
  const { entry } = option.hit;
  if (entry.type === 'place') return { position: entry.position, snap: { type: 'place', id: entry.id } };
  const onMap = onMapOf(entry, ground.projects);
  if (onMap === null) return null;
  const id = entry.type === 'part' ? `${entry.project}/${entry.id}` : entry.id;
  const line = ground.alignments.find((alignment) => alignment.id === id || alignment.id === `${id}/1`);
  const end = line && endFacing(line, facing);
  if (line !== undefined && end !== undefined)
    return { position: end, snap: { type: 'alignment', id: line.id } };
  return { position: middleOf(onMap), snap: { type: 'project', id } };
}

function onMapOf(entry: SearchEntry, projects: readonly AtlasProject[]): OnMap | null {
  if (entry.type !== 'project' && entry.type !== 'part') return null;
  const id = entry.type === 'project' ? entry.id : entry.project;
  const project = projects.find((known) => known.id === id);
  if (project === undefined || entry.type === 'project') return project ?? null;
  return (Object.hasOwn(project.parts, entry.id) ? project.parts[entry.id] : undefined) ?? null;
}

function middleOf({ bounds: [west, south, east, north] }: OnMap): Position {
  return [(west + east) / 2, (south + north) / 2];
}
