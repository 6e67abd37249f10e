import { Map as MapLibreMap, setWorkerUrl } from '/maplibre/maplibre-gl.mjs';

setWorkerUrl('/maplibre/maplibre-gl-worker.mjs');

const map = new MapLibreMap({
  container: 'map',
  style: { version: 8, sources: {}, layers: [{ id: 'ground', type: 'background' }] },
  bounds: [44, 35, 54, 42],
});
map.once('idle', () => document.documentElement.setAttribute('data-ready', ''));
Reflect.set(window, 'atlas', { map });

// The usual way: read the file, parse it, hand it over.
document.getElementById('file').addEventListener('change', async ({ target }) => {
  const data = JSON.parse(await target.files[0].text());
  map.addSource('own', { type: 'geojson', data });
  const isPoints = data.features[0].geometry.type === 'Point';
  map.addLayer(
    isPoints
      ? {
          id: 'own',
          type: 'circle',
          source: 'own',
          paint: { 'circle-radius': 3, 'circle-color': '#d6248f' },
        }
      : { id: 'own', type: 'line', source: 'own', paint: { 'line-width': 2, 'line-color': '#d6248f' } },
  );
  map.once('idle', () => document.documentElement.setAttribute('data-drawn', ''));
});
