import { labelPositionOf, type Rings } from '#geo/label-position.ts';
import { areaFeature, type DerivedGeometry, pointFeature } from './feature.ts';

/** The provinces of Iran that border Azerbaijan; a project and its outline on the basemap share their id. */
const PROVINCES = ['ir-west-azerbaijan', 'ir-east-azerbaijan', 'ir-ardabil', 'ir-gilan'] as const;

/** Each province as the basemap outlines it, with a place for its name. */
export function deriveRegions(provinces: ReadonlyMap<string, Rings>): DerivedGeometry[] {
  return PROVINCES.map((project) => {
    const rings = provinces.get(project);
    if (rings === undefined)
      throw new Error(`geodata/basemap/provinces.geojson has no province "${project}"`);
    return deriveRegion(project, rings);
  });
}

function deriveRegion(project: string, rings: Rings): DerivedGeometry {
  const common = { part: 'province', positionClass: 'schematic', errorMetres: 4500 } as const;
  return {
    project,
    features: [
      pointFeature(`${project}/label`, labelPositionOf(rings), {
        ...common,
        role: 'label',
        isPrimary: true,
        origin: 'Centre of the outline, a place for the name',
        sources: ['osm-iran-provinces-2026'],
      }),
      areaFeature(`${project}/area`, rings, {
        ...common,
        role: 'area',
        origin:
          'Copied from the provinces of the embedded map: state border and coast after OpenStreetMap to about 150 m, lines between provinces after Natural Earth',
        sources: ['osm-iran-provinces-2026'],
      }),
    ],
  };
}
