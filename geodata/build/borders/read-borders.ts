import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, LineString, Polygon } from 'geojson';
import { z } from 'zod';
import { LANGUAGES, type LocalizedText } from '#core/language.ts';
import type { Position } from '#core/position.ts';
import type { BorderArc, BorderSource, BordersDocument, CountryOrSea } from '#dataset/borders-document.ts';
import { type Line, toPosition } from '#geo/line.ts';
import { replaceCaspian } from './caspian-coast.ts';
import { naturalEarthArcs } from './natural-earth.ts';
import { type PartitionArc, SEA } from './partition.ts';
import { type DetailedBorder, replaceBorders } from './replace-borders.ts';
import { isIslet, simplified } from './simplify.ts';

/** West, south, east and north of what the atlas draws; beyond, borders are known roughly. */
const EXTENT = [-25, -25, 135, 78] as const;
/** How far lines may be straightened within the extent and beyond, in degrees: a sixth of what they are off by, at most. */
const [NEAR_DEGREES, FAR_DEGREES] = [0.005, 0.1];
/** Islands smaller than this, in square degrees, are left out within the extent and beyond. */
const [ISLET, FAR_ISLET] = [0.002, 0.2];

/** Borders of which every survey point, or nearly, is kept; of the others one in 120 m is. */
const FINE_PAIRS = new Set(['AZ-IR', 'AM-IR', 'AZ-TR', 'AM-AZ', 'AZ-GE', 'AZ-RU', 'AM-TR']);

const SEA_NAME: LocalizedText = { en: 'sea', az: 'dəniz', fa: 'دریا', ru: 'море' };

/** The whole Earth divided into countries and sea: finely in the atlas's region, coarsely elsewhere. */
export function readBorders(root: string): BordersDocument {
  const world = naturalEarthArcs().filter((arc) => !isIslet(arc, isFar(arc) ? FAR_ISLET : ISLET));
  const borders = detailedBorders(root);
  const { rest: withoutBorders, detailed } = replaceBorders(world, borders);
  const { rest, coast } = replaceCaspian([...withoutBorders, ...detailed], caspianRings(root));
  const sources = sourcesFrom(root);
  const isDetailed = new Set(detailed);
  const arcs = [...rest, ...coast].map((arc): BorderArc => {
    if (coast.includes(arc)) return packed(arc, 2);
    if (!isDetailed.has(arc)) return packed(coarse(arc), isFar(arc) ? 4 : 3);
    return packed(arc, FINE_PAIRS.has([arc.left, arc.right].toSorted().join('-')) ? 0 : 1);
  });
  return { sources, arcs, names: namesOf(arcs) };
}

function isFar({ line }: PartitionArc): boolean {
  const [west, south, east, north] = EXTENT;
  return line.every(([x, y]) => x < west || x > east || y < south || y > north);
}

function coarse(arc: PartitionArc): PartitionArc {
  const line = simplified(arc.line, isFar(arc) ? FAR_DEGREES : NEAR_DEGREES);
  return {
    ...arc,
    line: line.map((position, i) => (i === 0 || i === line.length - 1 ? position : rough(position))),
  };
}

/** To about a hundred metres, a tenth of what the source is off by. */
function rough([x, y]: Position): Position {
  return [Math.round(x * 1e3) / 1e3, Math.round(y * 1e3) / 1e3];
}

function packed({ left, right, line }: PartitionArc, source: number): BorderArc {
  const units = line.map(([x, y]) => [Math.round(x * 1e5), Math.round(y * 1e5)] as const);
  const steps = units.flatMap(([x, y], i) => {
    const [previousX, previousY] = units[i - 1] ?? [0, 0];
    return i > 0 && x === previousX && y === previousY ? [] : [x - previousX, y - previousY];
  });
  return { left, right, source, steps };
}

const borderSchema = z.object({ a: z.string(), b: z.string() });

function detailedBorders(root: string): DetailedBorder[] {
  return featuresOf<LineString>(root, 'borders').map(({ properties, geometry }) => ({
    ...borderSchema.parse(properties),
    line: geometry.coordinates.map(toPosition),
  }));
}

function caspianRings(root: string): Line[] {
  return featuresOf<Polygon>(root, 'sea').flatMap(({ geometry }) =>
    geometry.coordinates.map((ring) => ring.map(toPosition)),
  );
}

function featuresOf<G extends LineString | Polygon>(root: string, name: string): Feature<G>[] {
  const text = readFileSync(join(root, `geodata/basemap/${name}.geojson`), 'utf8');
  return (JSON.parse(text) as { features: Feature<G>[] }).features;
}

const provenanceSchema = z.record(
  z.string(),
  z.object({ licence: z.string(), attribution: z.string(), date: z.iso.date() }),
);

function sourcesFrom(root: string): BorderSource[] {
  const text = readFileSync(join(root, 'geodata/basemap/provenance.json'), 'utf8');
  const provenance = provenanceSchema.parse(JSON.parse(text));
  const source = (file: string, name: string, toleranceMetres: number): BorderSource => {
    const { licence, attribution, date } = provenance[`${file}.geojson`] ?? {};
    if (licence === undefined || attribution === undefined || date === undefined)
      throw new Error(`geodata/basemap/provenance.json says nothing of ${file}.geojson`);
    return { name, licence, attribution, date, toleranceMetres };
  };
  return [
    source('borders', 'OpenStreetMap', 50),
    source('borders', 'OpenStreetMap', 200),
    // The level of the Caspian falls: its shore is not where it was mapped.
    source('sea', 'OpenStreetMap', 1_000),
    source('world-borders', 'Natural Earth 1:50m', 3_000),
    source('world-borders', 'Natural Earth 1:50m', 15_000),
  ];
}

/** The names that the Unicode consortium gives to countries, from the copy in Node. */
function namesOf(arcs: readonly BorderArc[]): Record<CountryOrSea, LocalizedText> {
  const codes = [...new Set(arcs.flatMap(({ left, right }) => [left, right]))].sort();
  return Object.fromEntries(codes.map((code) => [code, code === SEA ? SEA_NAME : nameOf(code)]));
}

function nameOf(code: CountryOrSea): LocalizedText {
  const names = LANGUAGES.map((language) => {
    const name = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code);
    if (name === undefined) throw new Error(`borders: no name is known for "${code}"`);
    return [language, name];
  });
  return Object.fromEntries(names) as Record<(typeof LANGUAGES)[number], string>;
}
