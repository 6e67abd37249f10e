import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { styleAssets } from '#app/style-assets.ts';
import { buildStyle, MAX_ZOOM } from '#cartography/build-style.ts';
import type { Extent } from '#cartography/extent.ts';
import { MAP_EXTENT } from '#core/map-extent.ts';
import { MIN_ZOOM } from '#map/map-camera.ts';
import { supplySymbolImages } from '#map/symbol-images.ts';
import { NO_FILTER } from '#store/filter.ts';
import { parseUrl } from '#store/url-state.ts';

// The scene of the atlas and nothing else: same style, same data, no React, no store, no handlers. What the atlas takes
// longer for a frame than this is what its own code takes.
setWorkerUrl(workerUrl);
const { view } = parseUrl(location.hash).state;
if (view === null) throw new Error('the benchmark opens this page with #map=zoom/latitude/longitude');

const styleOf = (extent: Extent) =>
  buildStyle(
    {
      theme: 'light',
      language: 'en',
      ...NO_FILTER,
      date: new Date().toISOString().slice(0, 10),
      extent,
      hasErrorAreas: extent === 'world',
      selected: null,
      mark: null,
    },
    styleAssets(),
  );

const map = new MapLibreMap({
  container: 'map',
  style: styleOf('region'),
  center: [view.longitude, view.latitude],
  zoom: view.zoom,
  minZoom: MIN_ZOOM,
  maxZoom: MAX_ZOOM,
  maxBounds: [...MAP_EXTENT],
  renderWorldCopies: false,
  attributionControl: false,
  fadeDuration: 100,
});
supplySymbolImages(map);
map.once('load', () => performance.mark('map-load'));
// The atlas, too, begins with the region.
map.once('idle', () => {
  performance.mark('map-idle');
  map.setStyle(styleOf('world'));
});
Reflect.set(window, 'atlas', { map });
