import { deriveArazCorridor } from './derived/araz-corridor.ts';
import { readBasemap } from './derived/basemap.ts';
import {
  deriveAghbandKelaleBridge,
  deriveAstarachayRailBridge,
  deriveAstarachayRoadBridge,
  deriveOrdubadSiyahrudBridge,
} from './derived/bridges.ts';
import { formatCollection } from './derived/feature.ts';
import { deriveHoradizAghbandRailway } from './derived/horadiz-aghband-railway.ts';
import { deriveRegions } from './derived/regions.ts';

/** A file of `geodata/geometry` as it ought to stand. */
export interface DerivedFile {
  /** Below the root of the repository. */
  readonly file: string;
  readonly content: string;
}

/**
 * All geometry that is not drawn by hand but follows from `geodata/basemap` below `root`: the same basemap gives the
 * same files, byte for byte.
 */
export function deriveGeometry(root: string): DerivedFile[] {
  const { araz, astarachay, provinces } = readBasemap(root);
  const derived = [
    deriveAghbandKelaleBridge(araz),
    deriveOrdubadSiyahrudBridge(araz),
    deriveArazCorridor(araz),
    deriveHoradizAghbandRailway(araz),
    deriveAstarachayRailBridge(astarachay),
    deriveAstarachayRoadBridge(astarachay),
    ...deriveRegions(provinces),
  ];
  return derived.map((geometry) => ({
    file: `geodata/geometry/${geometry.project}.geojson`,
    content: formatCollection(geometry),
  }));
}
