import polygonClipping from 'polygon-clipping';

/** @typedef {import('./read-geo-tz.mjs').ZonePart} ZonePart */

// geo-tz gives Abkhazia to two zones at once. The map follows the internationally recognised border, so the
// overlap is taken out of the second zone; otherwise no segment of that border belongs to both countries.
const RECOGNISED = 'Asia/Tbilisi';
const OVERLAPPING = 'Europe/Moscow';

/** @param {ZonePart[]} parts @returns {ZonePart[]} */
export function withoutOverlaps(parts) {
  const recognised = new Map(
    parts.filter((part) => part.zone === RECOGNISED).map((part) => [String(part.cell), part]),
  );
  return parts.map((part) => {
    const claim = part.zone === OVERLAPPING && recognised.get(String(part.cell));
    if (!claim) return part;
    return { ...part, polygons: polygonClipping.difference(part.polygons, claim.polygons) };
  });
}
