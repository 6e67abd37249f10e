import 'maplibre-gl/dist/maplibre-gl.css';
import countries from 'virtual:countries';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

// The least a MapLibre page can be: the world's countries in two layers, no interface. What the atlas costs above this
// is what its own code costs.
setWorkerUrl(workerUrl);
const map = new MapLibreMap({
  container: 'map',
  center: [47.3, 38.9],
  zoom: 6,
  style: {
    version: 8,
    sources: { countries: { type: 'geojson', data: countries } },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': '#d5e4ec' } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': '#f3f0e7' } },
      { id: 'borders', type: 'line', source: 'countries', paint: { 'line-color': '#8d877b' } },
    ],
  },
});
map.once('load', () => performance.mark('map-load'));
map.once('idle', () => performance.mark('map-idle'));
