import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, Geometry } from 'geojson';
import { z } from 'zod';
import type { LocalizedText } from '#core/language.ts';
import type { Bounds, Position } from '#core/position.ts';
import { PLACE_KINDS, type Place, type PlaceKind } from '#dataset/search-document.ts';
import { boundsOf } from '#geo/bounds.ts';

const nameSchema = z.string().min(1);

/** What a place has to say of itself; features without a kind of place or a name in each language are no places. */
const propertiesSchema = z.object({
  id: z.string(),
  kind: z.enum(PLACE_KINDS),
  country: z.string().optional(),
  name_en: nameSchema,
  name_az: nameSchema,
  name_fa: nameSchema,
  name_ru: nameSchema,
});
type PlaceProperties = z.infer<typeof propertiesSchema>;

const FILES = ['places', 'lakes', 'rivers', 'araz'] as const;

/** Half the height, in degrees, of what is shown around the point that stands for a place. */
const REACH: Readonly<Record<PlaceKind, number>> = { city: 0.12, country: 4, sea: 2.5, lake: 0, river: 0 };

/** Everything of the basemap below `root` that has a name in all four languages. */
export function readPlaces(root: string): Place[] {
  const features = FILES.flatMap((name) => {
    const text = readFileSync(join(root, `geodata/basemap/${name}.geojson`), 'utf8');
    return (JSON.parse(text) as { features: Feature[] }).features;
  }).flatMap(({ properties, geometry }) => {
    const result = propertiesSchema.safeParse(properties);
    return result.success ? [{ properties: result.data, geometry }] : [];
  });
  const countries = new Map(
    features
      .filter(({ properties }) => properties.kind === 'country')
      .map(({ properties }) => [properties.country, nameOf(properties)]),
  );
  const places = features.map(({ properties, geometry }): Place => {
    const country = properties.kind === 'country' ? undefined : countries.get(properties.country);
    return {
      id: properties.id,
      kind: properties.kind,
      name: nameOf(properties),
      ...extentOf(geometry, REACH[properties.kind]),
      ...(country === undefined ? {} : { country }),
    };
  });
  return mergeStretches(places);
}

function nameOf(properties: PlaceProperties): LocalizedText {
  const { name_en: en, name_az: az, name_fa: fa, name_ru: ru } = properties;
  return { en, az, fa, ru };
}

/** Degrees of longitude are about three quarters as long here as those of latitude. */
const WIDENING = 1.3;

function extentOf(geometry: Geometry, reach: number): { position: Position; bounds: Bounds } {
  const [west, south, east, north] = boundsOf({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: {}, geometry }],
  });
  const bounds = [west - reach * WIDENING, south - reach, east + reach * WIDENING, north + reach] as const;
  return {
    position: [rounded((west + east) / 2), rounded((south + north) / 2)],
    bounds: [rounded(bounds[0]), rounded(bounds[1]), rounded(bounds[2]), rounded(bounds[3])],
  };
}

/** To about ten metres. */
const rounded = (degrees: number) => Math.round(degrees * 1e4) / 1e4;

/** A river comes in stretches; whoever looks for it wants the whole. */
function mergeStretches(places: readonly Place[]): Place[] {
  const merged = new Map<string, Place>();
  for (const place of places) {
    const key = place.kind === 'city' ? place.id : `${place.kind} ${place.name.en}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? place : { ...known, bounds: around(known.bounds, place.bounds) });
  }
  return [...merged.values()];
}

function around(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
