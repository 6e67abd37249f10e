import type { MeasuredFigures } from '#interchange/measured-feature.ts';
import type { MeasuredResult } from '#measure/result.ts';

/** What of a result goes into a file. */
export function measuredFigures(result: MeasuredResult, dataVersion: string): MeasuredFigures {
  return {
    kind: result.kind,
    lengthMetres: result.lengthMetres,
    uncertaintyMetres: result.uncertaintyMetres,
    positionClass: result.positionClass,
    areaSquareMetres: result.kind === 'line' ? null : result.areaSquareMetres,
    circle: result.kind === 'radius' ? result.circle : null,
    countries: result.countries ?? [],
    legs: result.legs.map(({ line, follows }) => ({ line, isFollowed: follows !== null })),
    dataVersion,
  };
}
