/** The systems in use around the Araz and on the way to it, asked for where a file in metres does not say its own. */
export const USUAL_SYSTEMS = [
  'EPSG:32638',
  'EPSG:32639',
  'EPSG:32640',
  'EPSG:32637',
  'EPSG:28408',
  'EPSG:28409',
  'EPSG:3857',
] as const;
