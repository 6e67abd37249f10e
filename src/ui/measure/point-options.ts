import type { Position } from '#core/position.ts';
import type { Alignment } from '#dataset/alignments-document.ts';
import type { AtlasProject, OnMap } from '#dataset/atlas.ts';
import type { SearchEntry } from '#dataset/search-document.ts';
import { geodesicBetween } from '#geo/geodesic.ts';
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
  const end = line && endOf(line, facing);
  if (line !== undefined && end !== undefined)
    return { position: end, snap: { type: 'alignment', id: line.id } };
  return { position: middleOf(onMap), snap: { type: 'project', id } };
}

/**
 * Its origin as long as there is no other point, then the end nearer to that; if that lies on the same line, the end farther
 * away, so that a line named twice is measured from end to end.
 */
function endOf({ id, positions }: Alignment, facing: Vertex | null): Position | undefined {
  const [origin, end] = [positions[0], positions.at(-1)];
  if (origin === undefined || end === undefined || facing === null) return origin;
  const metresTo = (position: Position) => geodesicBetween(facing.position, position).lengthMetres;
  const isOriginNearer = metresTo(origin) <= metresTo(end);
  const isOnLine = facing.snap?.type === 'alignment' && facing.snap.id === id;
  return isOriginNearer === isOnLine ? end : origin;
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
