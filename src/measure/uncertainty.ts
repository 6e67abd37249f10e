import type { AlignmentsDocument } from '#dataset/alignments-document.ts';
import type { AtlasProject, MapFeature } from '#dataset/atlas.ts';
import { projectById } from '#dataset/project-by-id.ts';
import { geodesicBetween } from '#geo/geodesic.ts';
import type { DrawnLine } from './border-crossings.ts';
import type { Measurement, Vertex } from './measurement.ts';
import { alignmentUnder, type Leg } from './path.ts';

/** What vertices can be put on, with how well its position is known. */
export interface SnapGround {
  readonly alignments: AlignmentsDocument;
  readonly projects: readonly AtlasProject[];
}

/** How well the position is known of what a vertex was put on; null for a free one and for places of the basemap. */
export function knownPlace(
  vertex: Vertex,
  { alignments, projects }: SnapGround,
): Pick<MapFeature, 'positionClass' | 'errorMetres'> | null {
  if (vertex.snap?.type !== 'project') return alignmentUnder(vertex, alignments);
  const [projectId = '', partId = null] = vertex.snap.id.split('/');
  const features = projectById(projects, projectId)?.features ?? [];
  return features.find((feature) => feature.partId === partId) ?? features[0] ?? null;
}

/**
 * How far a vertex may lie from what it stands for: the error of what it was put on (estimated at 90 %) together with how
 * finely it was put down. The geometry of the atlas is mostly schematic, so this is often kilometres.
 */
function vertexErrorMetres(vertex: Vertex, ground: SnapGround): number {
  return Math.hypot(knownPlace(vertex, ground)?.errorMetres ?? 0, vertex.precisionMetres ?? 0);
}

/**
 * The uncertainty of the length of `legs` at 90 %, by the propagation of independent errors: a vertex that lies off by e
 * changes the length by up to e times the difference of the unit vectors of the two legs that meet in it. So the ends of
 * a line count whole, a vertex on a straight stretch not at all, one at which a line turns back twice. A leg along an
 * alignment has the alignment's error at both its ends; what its drawing leaves out in between is not known, and can only
 * make the real line longer.
 */
export function lengthUncertaintyMetres(
  { kind, vertices }: Measurement,
  legs: readonly Leg[],
  ground: SnapGround,
): number {
  const isClosed = kind === 'area';
  const parts = vertices.map((vertex, i) => {
    const before = legs[i - 1] ?? (isClosed ? legs.at(-1) : undefined);
    const after = legs[i];
    return vertexErrorMetres(vertex, ground) * directionChange(before, after);
  });
  return Math.hypot(...parts);
}

/** How far each leg by itself may be off: at 90 %, in the order of the legs. */
export function legUncertaintiesMetres(
  { vertices }: Measurement,
  legs: readonly Leg[],
  ground: SnapGround,
): readonly number[] {
  return legs.map((leg, i) => {
    const ends = [vertices[i], vertices[(i + 1) % vertices.length]].filter((vertex) => vertex !== undefined);
    return lengthUncertaintyMetres({ kind: 'line', vertices: ends }, [leg], ground);
  });
}

/**
 * The lines of the legs, each with how far it may lie from what it stands for at its start and its end, at 90 %: a geodesic
 * as far as its vertices, a leg along an alignment as far as that does all along.
 */
export function drawnLines(
  { vertices }: Measurement,
  legs: readonly Leg[],
  ground: SnapGround,
): readonly DrawnLine[] {
  return legs.map(({ line, follows }, i) => {
    const errorOf = (vertex: Vertex | undefined) =>
      follows?.errorMetres ?? (vertex === undefined ? 0 : vertexErrorMetres(vertex, ground));
    const alignment = ground.alignments.alignments.find(({ id }) => id === follows?.id);
    return {
      line,
      startErrorMetres: errorOf(vertices[i]),
      endErrorMetres: errorOf(vertices[i + 1]),
      stretchOf: alignment?.positions ?? null,
    };
  });
}

/** Between the unit vectors of arriving and setting out: 0 straight on, 2 straight back, 1 at an end. */
function directionChange(before: Leg | undefined, after: Leg | undefined): number {
  if (before === undefined || after === undefined) return 1;
  const turnDegrees = after.azimuthDegrees - before.arrivalAzimuthDegrees;
  return 2 * Math.abs(Math.sin((turnDegrees * Math.PI) / 360));
}

/**
 * The uncertainty of an area at 90 %: a vertex that lies off by e changes the area by up to e times half the distance
 * between its neighbours; an outline that follows an alignment may lie to one side of it all along, which changes it by
 * the alignment's error times the length of the leg.
 */
export function areaUncertaintySquareMetres(
  { vertices }: Measurement,
  legs: readonly Leg[],
  ground: SnapGround,
): number {
  const count = vertices.length;
  const ofVertices = vertices.map((vertex, i) => {
    const [before, after] = [vertices[(i + count - 1) % count], vertices[(i + 1) % count]];
    if (before === undefined || after === undefined) return 0;
    const acrossMetres = geodesicBetween(before.position, after.position).lengthMetres;
    return (vertexErrorMetres(vertex, ground) * acrossMetres) / 2;
  });
  const ofLegs = legs.map(({ follows, lengthMetres }) => (follows?.errorMetres ?? 0) * lengthMetres);
  return Math.hypot(...ofVertices, ...ofLegs);
}
