import { geoEquirectangular } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import { feature } from 'topojson-client';
import topology from 'world-atlas/countries-110m.json' with { type: 'json' };

const MODULE = 'virtual:countries';

/** Two decimals of a degree are finer than the 1:110m outlines are drawn. */
const DECIMALS = 2;

/**
 * Supplies `virtual:countries`, the world's countries as GeoJSON inside the script. The atlas they come from lets Russia
 * and Fiji run across the antimeridian; projecting onto a plane of degrees cuts them there.
 */
export function countriesModule() {
  return {
    name: 'countries',
    resolveId: (/** @type {string} */ id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(/** @type {string} */ id) {
      if (id !== `\0${MODULE}`) return undefined;
      const degrees = geoEquirectangular()
        .scale(180 / Math.PI)
        .translate([0, 0])
        .precision(0.1)
        .reflectY(true);
      const countries = geoProject(feature(topology, topology.objects.countries), degrees);
      const json = JSON.stringify(countries, (_key, value) =>
        typeof value === 'number' ? Number(value.toFixed(DECIMALS)) : value,
      );
      return `export default JSON.parse(${JSON.stringify(json)});`;
    },
  };
}
