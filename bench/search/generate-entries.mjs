import { placeName } from '../scale/place-names.mjs';
import { createRandom } from '../scale/random.mjs';

const KINDS = ['dam', 'bridge', 'railway', 'road', 'terminal', 'irrigation'];

/**
 * Entries to search, always the same: half projects with a spelling more, a third parts of them, the rest places.
 * @param {number} count
 */
export function generateEntries(count) {
  const random = createRandom(20_000);
  return Array.from({ length: count }, (_, i) => {
    const name = placeName(random);
    const id = `entry-${i}`;
    if (i % 6 < 3)
      return { type: 'project', id, kind: random.pick(KINDS), name, aliases: [name.en.replace(/g/g, 'gh')] };
    if (i % 6 < 5)
      return { type: 'part', id, project: `entry-${i - (i % 6)}`, kind: random.pick(KINDS), name };
    const position = [random.between(44, 56), random.between(25, 42)];
    return { type: 'place', id, kind: 'city', name, position, bounds: [...position, ...position] };
  });
}
