const LINE_VERTICES = 1000;

/** The same numbers from 0 to 1 with every run. @returns {() => number} */
function seeded() {
  let seed = 1;
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

/**
 * GeoJSON of so many points, the same with every run, spread over the region.
 * @param {number} count
 */
export function generatedPoints(count) {
  const random = seeded();
  const lines = Array.from({ length: count }, (_, i) => {
    const position = `${(44 + 10 * random()).toFixed(6)},${(35 + 7 * random()).toFixed(6)}`;
    return `{"type":"Feature","id":${i + 1},"properties":{"name":"Point ${i + 1}","value":${i % 97}},"geometry":{"type":"Point","coordinates":[${position}]}}`;
  });
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}`;
}

/**
 * GeoJSON of winding lines with so many vertices in all, the same with every run, spread over the region.
 * @param {number} count
 */
export function generatedLines(count) {
  const random = seeded();
  const lines = Array.from({ length: Math.ceil(count / LINE_VERTICES) }, (_, i) => {
    let [x, y, heading] = [44 + 10 * random(), 35 + 7 * random(), 7 * random()];
    const positions = Array.from({ length: Math.min(LINE_VERTICES, count - i * LINE_VERTICES) }, () => {
      heading += random() - 0.5;
      x += 0.002 * Math.cos(heading);
      y += 0.002 * Math.sin(heading);
      return `[${x.toFixed(6)},${y.toFixed(6)}]`;
    });
    return `{"type":"Feature","id":${i + 1},"properties":{"name":"Line ${i + 1}"},"geometry":{"type":"LineString","coordinates":[${positions.join(',')}]}}`;
  });
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}`;
}
