import type { AlignmentsDocument } from '#dataset/alignments-document.ts';
import type { DrawnLeg } from '#map/draw/leg.ts';
import type { Vertex } from '#measure/measurement.ts';
import { legsOf } from '#measure/path.ts';
import { lengthUncertaintyMetres } from '#measure/uncertainty.ts';
import type { AtlasState } from '#store/atlas-store.ts';
import { alignmentsOf } from './snap-ground.ts';

/** The way between two vertices as the measurement takes it, named in the language on screen. */
export function legBetween(state: AtlasState, from: Vertex, to: Vertex): DrawnLeg {
  const measurement = { kind: 'line', vertices: [from, to] } as const;
  const ground = { alignments: alignmentsOf(state) ?? NO_ALIGNMENTS, projects: state.atlas.projects };
  const [leg] = legsOf(measurement, ground.alignments);
  if (leg === undefined) throw new RangeError('two vertices have one leg between them');
  const { line, lengthMetres, follows } = leg;
  const uncertaintyMetres = lengthUncertaintyMetres(measurement, [leg], ground);
  return { line, lengthMetres, uncertaintyMetres, follows: follows?.name[state.language] ?? null };
}

const NO_ALIGNMENTS: AlignmentsDocument = { alignments: [] };
