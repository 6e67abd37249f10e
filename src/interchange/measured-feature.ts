import type { Position } from 'geojson';
import type { ExportedFeature } from './exported-features.ts';
import type { PropertyValue } from './properties.ts';

/** What of a measurement goes into a file; plain numbers, so that every program can count with them. */
export interface MeasuredFigures {
  readonly kind: 'line' | 'area' | 'radius';
  readonly lengthMetres: number;
  readonly uncertaintyMetres: number;
  readonly areaSquareMetres: number | null;
  readonly countries: readonly { readonly country: string; readonly lengthMetres: number }[];
  /** Each leg with both its ends; `isFollowed` where it follows a line of the atlas. */
  readonly legs: readonly {
    readonly line: readonly (readonly [number, number])[];
    readonly isFollowed: boolean;
  }[];
}

/** What the figures rest on, for whoever opens the file elsewhere. */
const METHOD = 'geodesic on WGS 84 (Karney)';

/**
 * A measurement as a feature. A free leg is its two ends and a leg along a line of the atlas that line, so that the
 * ellipsoidal length in another program is the one stated here: vertices between would only round.
 */
export function measuredFeature(name: string, measured: MeasuredFigures): ExportedFeature {
  const vertices = verticesOf(measured.legs);
  const properties: [string, PropertyValue][] = [
    ['name', name],
    ['method', METHOD],
    ['length_m', rounded(measured.lengthMetres)],
    ['plusminus', rounded(measured.uncertaintyMetres)],
  ];
  if (measured.areaSquareMetres !== null) properties.push(['area_m2', rounded(measured.areaSquareMetres)]);
  for (const { country, lengthMetres } of measured.countries)
    properties.push([`m_${country}`.slice(0, 10), rounded(lengthMetres)]);
  const geometry =
    measured.kind === 'area'
      ? { type: 'Polygon' as const, coordinates: [vertices] }
      : { type: 'LineString' as const, coordinates: vertices };
  return { geometry, properties };
}

function verticesOf(legs: MeasuredFigures['legs']): Position[] {
  const vertices: Position[] = [];
  for (const { line, isFollowed } of legs) {
    const kept = isFollowed ? line : [line[0], line.at(-1)];
    for (const [i, position] of kept.entries()) {
      // A leg begins where the one before it has ended.
      if (position !== undefined && (i > 0 || vertices.length === 0)) vertices.push([...position]);
    }
  }
  return vertices;
}

/** To a millimetre, which is what the method is good for. */
function rounded(metres: number): number {
  return Math.round(metres * 1000) / 1000;
}
