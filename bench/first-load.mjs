/** @typedef {{ path: string, status: number, bytes: number }} Answer */

const TYPES = {
  JavaScript: /\.m?js$/,
  'style sheets': /\.css$/,
  'map and project data': /\.(geojson|json)$/,
  'relief and pictures': /\.(webp|png|svg|ico)$/,
  fonts: /\.woff2$/,
  page: /(\/|\.html)$/,
};

/**
 * What a first visit loads, by type, from the server's own account of what it sent: the browser's tools report a worker's
 * script without its body.
 * @param {readonly Answer[]} answers
 * @returns {Record<string, number>}
 */
export function bytesByType(answers) {
  const sizes = Object.fromEntries([...Object.keys(TYPES), 'other'].map((type) => [type, 0]));
  for (const { path, bytes } of answers) {
    const type = Object.entries(TYPES).find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';
    sizes[type] += bytes;
  }
  return sizes;
}
