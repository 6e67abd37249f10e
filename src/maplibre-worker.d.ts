/** What MapLibre runs in a worker; the package has no types for it. */
declare module 'maplibre-gl/dist/maplibre-gl-worker.mjs' {
  export default class MapLibreWorker {}
}
