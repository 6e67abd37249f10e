import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { Position } from '#core/position.ts';
import type { CountryOrSea } from '#dataset/borders-document.ts';
import type { Line } from '#geo/line.ts';
import { areaAt, type PartitionArc, SEA } from './partition.ts';

const ringSchema = z.array(z.int());
const shared = { id: z.string().optional(), properties: z.object({ name: z.string() }) };
const topologySchema = z.object({
  transform: z.object({
    scale: z.tuple([z.number(), z.number()]),
    translate: z.tuple([z.number(), z.number()]),
  }),
  arcs: z.array(z.array(z.tuple([z.int(), z.int()]))),
  objects: z.object({
    countries: z.object({
      geometries: z.array(
        z.discriminatedUnion('type', [
          z.object({ type: z.literal('Polygon'), arcs: z.array(ringSchema), ...shared }),
          z.object({ type: z.literal('MultiPolygon'), arcs: z.array(z.array(ringSchema)), ...shared }),
        ]),
      ),
    }),
  }),
});
type Country = z.infer<typeof topologySchema>['objects']['countries']['geometries'][number];

/** Areas that Natural Earth draws apart without an ISO 3166 code: the code of the state they are recognised as part of, or one of CLDR's own. */
const CODE_OF_NAME: Readonly<Record<string, CountryOrSea>> = {
  'Indian Ocean Ter.': 'AU',
  Kosovo: 'XK',
  'N. Cyprus': 'CY',
  'Siachen Glacier': 'ZZ',
  Somaliland: 'SO',
};

/** Natural Earth gives the Crimea to Russia; the atlas follows the internationally recognised borders everywhere. */
const CRIMEA: Position = [34.1, 45.2];
const PERIMETER_LONGITUDE = 180;
const SOUTHERNMOST = -60;

/** All countries of the world at 1:50 million, as arcs that know what lies on either side; without the Antarctic. */
export function naturalEarthArcs(): PartitionArc[] {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const topology = topologySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const lines = decodedArcs(topology);
  const sides = lines.map((): { left: CountryOrSea; right: CountryOrSea } => ({ left: SEA, right: SEA }));
  for (const country of topology.objects.countries.geometries) {
    for (const polygon of polygonsOf(country)) {
      const code = codeOf(country, polygon, lines);
      for (const arc of polygon.flat()) {
        // Rings run clockwise: what they enclose, holes aside, is on the right; ~i is arc i run backwards.
        const side = sides[arc < 0 ? ~arc : arc];
        if (side !== undefined) side[arc < 0 ? 'left' : 'right'] = code;
      }
    }
  }
  return lines
    .map((line, i): PartitionArc => ({ left: SEA, right: SEA, ...sides[i], line }))
    .filter(({ left, right }) => left !== right)
    .flatMap(withoutPerimeter);
}

function decodedArcs({ arcs, transform }: z.infer<typeof topologySchema>): Line[] {
  const { scale, translate } = transform;
  return arcs.map((steps) => {
    let [x, y] = [0, 0];
    return steps.map(([dx, dy]): Position => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

function polygonsOf(country: Country): number[][][] {
  return country.type === 'Polygon' ? [country.arcs] : country.arcs;
}

function codeOf({ id, properties }: Country, polygon: number[][], lines: readonly Line[]): CountryOrSea {
  const code = id === undefined ? CODE_OF_NAME[properties.name] : new Intl.Locale(`und-${id}`).region;
  if (code === undefined) throw new Error(`world-atlas: no code is known for "${properties.name}"`);
  return code === 'RU' && isAround(polygon, lines, CRIMEA) ? 'UA' : code;
}

function isAround(polygon: number[][], lines: readonly Line[], position: Position): boolean {
  const arcs = polygon.flat().map((arc): PartitionArc => {
    const line = lines[arc < 0 ? ~arc : arc] ?? [];
    return arc < 0 ? { left: 'in', right: SEA, line } : { left: SEA, right: 'in', line };
  });
  const [first] = arcs;
  return first !== undefined && first.line.length > 0 && areaAt(arcs, position) === 'in';
}

/** Countries are cut at the antimeridian; the cut is no border, and the Earth is round. */
function withoutPerimeter(arc: PartitionArc): PartitionArc[] {
  const pieces: Position[][] = [[]];
  arc.line.forEach((position, i) => {
    const previous = arc.line[i - 1];
    if (previous !== undefined && isPerimeter(previous) && isPerimeter(position)) pieces.push([]);
    pieces.at(-1)?.push(position);
  });
  const isShown = (line: Line) => line.length > 1 && line.some(([, latitude]) => latitude > SOUTHERNMOST);
  return pieces.filter(isShown).map((line) => ({ ...arc, line }));
}

function isPerimeter([longitude]: Position): boolean {
  return Math.abs(Math.abs(longitude) - PERIMETER_LONGITUDE) < 1e-3;
}
