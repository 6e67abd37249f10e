/** The part of JSTS that turf bundles; the package brings no types of its own. */
declare module '@turf/jsts' {
  import type { Geometry as GeoJsonGeometry } from 'geojson';

  interface PlaneGeometry {
    readonly isPlaneGeometry: true;
  }
  class GeoJSONReader {
    read(geometry: GeoJsonGeometry): PlaneGeometry;
  }
  class GeoJSONWriter {
    write(geometry: PlaneGeometry): GeoJsonGeometry;
  }
  const jsts: {
    readonly BufferOp: {
      /** Everything within `distance`, with so many corners to a quarter circle. */
      bufferOp(geometry: PlaneGeometry, distance: number, quadrantSegments: number): PlaneGeometry;
    };
    readonly GeoJSONReader: typeof GeoJSONReader;
    readonly GeoJSONWriter: typeof GeoJSONWriter;
  };
  export default jsts;
}
