/**
 * GeoJSON of so many points, the same with every run, spread over the region.
 * @param {number} count
 */
export function generatedPoints(count) {
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const lines = Array.from({ length: count }, (_, i) => {
    const position = `${(44 + 10 * random()).toFixed(6)},${(35 + 7 * random()).toFixed(6)}`;
    return `{"type":"Feature","id":${i + 1},"properties":{"name":"Point ${i + 1}","value":${i % 97}},"geometry":{"type":"Point","coordinates":[${position}]}}`;
  });
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}`;
}
