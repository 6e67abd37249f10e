import type { Position } from 'geojson';
import type { PositionClass } from '#core/position-class.ts';
import type { ExportedFeature } from './exported-features.ts';
import type { PropertyValue } from './properties.ts';

/** What of a measurement goes into a file; plain numbers, so that every program can count with them. */
export interface MeasuredFigures {
  readonly kind: 'line' | 'area' | 'radius';
  readonly lengthMetres: number;
  /** At 90 %. */
  readonly uncertaintyMetres: number;
  /** Null where nothing of the atlas was measured. */
  readonly positionClass: PositionClass | null;
  /** Null for a line. */
  readonly areaSquareMetres: number | null;
  /** The circle of a radius as a closed ring; null for anything else. */
  readonly circle: readonly (readonly [number, number])[] | null;
  readonly countries: readonly { readonly country: string; readonly lengthMetres: number }[];
  /** Each leg with both its ends; `isFollowed` where it follows a line of the atlas. */
  readonly legs: readonly {
    readonly line: readonly (readonly [number, number])[];
    readonly isFollowed: boolean;
  }[];
  /** The edition of the atlas that was measured with. */
  readonly dataVersion: string;
}

/** What the figures rest on, for whoever opens the file elsewhere. */
const METHOD = 'geodesic on WGS 84 (Karney)';

/** The length of a line, the perimeter of an area, a radius; shapefiles have names of ten letters. */
const LENGTH_NAMES = { line: 'length_m', area: 'perim_m', radius: 'radius_m' } as const;

/**
 * A measurement as a feature. A free leg is its two ends and a leg along a line of the atlas that line, so that the
 * ellipsoidal length in another program is the one stated here: vertices between would only round. A radius is its circle.
 */
export function measuredFeature(name: string, measured: MeasuredFigures): ExportedFeature {
  return { geometry: geometryOf(measured), properties: [['name', name], ...figuresOf(measured)] };
}

function figuresOf(measured: MeasuredFigures): [string, PropertyValue][] {
  const { kind, areaSquareMetres, positionClass } = measured;
  return [
    ['method', METHOD],
    [LENGTH_NAMES[kind], rounded(measured.lengthMetres)],
    ['plusminus', rounded(measured.uncertaintyMetres)],
    ['pos_class', positionClass],
    ...(areaSquareMetres === null ? [] : [['area_m2', rounded(areaSquareMetres)] as [string, number]]),
    ...(kind === 'radius' ? centreOf(measured) : []),
    ...measured.countries.map(({ country, lengthMetres }): [string, number] => [
      `m_${country}`.slice(0, 10),
      rounded(lengthMetres),
    ]),
    ['data_vers', measured.dataVersion],
  ];
}

function centreOf({ legs }: MeasuredFigures): [string, number][] {
  const [longitude = 0, latitude = 0] = legs[0]?.line[0] ?? [];
  return [
    ['centre_lon', longitude],
    ['centre_lat', latitude],
  ];
}

function geometryOf({ kind, legs, circle }: MeasuredFigures): ExportedFeature['geometry'] {
  if (kind === 'line') return { type: 'LineString', coordinates: verticesOf(legs) };
  const ring = kind === 'radius' ? (circle ?? []).map((corner) => [...corner]) : verticesOf(legs);
  return { type: 'Polygon', coordinates: [anticlockwise(ring)] };
}

/** As GeoJSON has outlines run (RFC 7946, 3.1.6). */
function anticlockwise(ring: Position[]): Position[] {
  const twiceArea = ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [beforeX = 0, beforeY = 0] = ring[i] ?? [];
    return sum + beforeX * y - x * beforeY;
  }, 0);
  return twiceArea < 0 ? ring.toReversed() : ring;
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
