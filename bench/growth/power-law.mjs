/**
 * The exponent of the curve that grows with a power of the size, by least squares on logarithms (ln y = a + b · ln x): 0 is no growth,
 * 1 is in proportion.
 * @param {readonly (readonly [size: number, value: number])[]} points
 * @returns {number} NaN with fewer than two sizes
 */
export function exponentOf(points) {
  const logs = points
    .filter(([size, value]) => size > 0 && value > 0)
    .map(([size, value]) => ({ x: Math.log(size), y: Math.log(value) }));
  const meanX = logs.reduce((sum, { x }) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, { y }) => sum + y, 0) / logs.length;
  const across = logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  const along = logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  return along === 0 ? Number.NaN : across / along;
}
