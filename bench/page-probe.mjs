/**
 * Runs inside the measured page, before its own scripts: collects the distances between frames on demand and finds room
 * for a gesture. It never touches the map.
 */
export function pageProbe() {
  /** @type {number[]} */
  let distances = [];
  let isCounting = false;

  const probe = {
    startFrames() {
      distances = [];
      isCounting = true;
      let previous = Number.NaN;
      const tick = (/** @type {number} */ now) => {
        if (!isCounting) return;
        if (!Number.isNaN(previous)) distances.push(now - previous);
        previous = now;
        requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    },
    stopFrames() {
      isCounting = false;
      return distances;
    },
    markTime: (/** @type {string} */ name) => performance.getEntriesByName(name, 'mark')[0]?.startTime,
    firstPaint: () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    /** The map's box, and the part of it (from its own corner) around a point that no panel covers. */
    findStage() {
      const canvas = document.querySelector('.maplibregl-canvas');
      if (!canvas) throw new Error('the page has no map');
      const box = canvas.getBoundingClientRect();
      const isFree = (/** @type {number} */ x, /** @type {number} */ y) =>
        document.elementFromPoint(box.left + x, box.top + y)?.closest('.maplibregl-canvas-container') != null;
      const reach = { x: Math.min(200, box.width * 0.15), y: Math.min(120, box.height * 0.15) };
      const corners = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => ({ x: x * reach.x, y: y * reach.y })));
      const shares = [0.5, 0.4, 0.6, 0.3, 0.7];
      const centres = shares.flatMap((x) => shares.map((y) => ({ x: x * box.width, y: y * box.height })));
      const centre = centres.find(({ x, y }) =>
        corners.every((corner) => isFree(x + corner.x, y + corner.y)),
      );
      if (!centre) throw new Error('the map has no free part to drag in');
      return { left: box.left, top: box.top, width: box.width, height: box.height, centre, reach };
    },
  };
  Object.assign(window, { atlasBench: probe });
}
