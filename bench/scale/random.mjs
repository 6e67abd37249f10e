/** @typedef {ReturnType<typeof createRandom>} Random */

/**
 * A small generator of pseudo-random numbers (sfc32): the same seed gives the same numbers on every machine.
 * @param {number} seed
 */
export function createRandom(seed) {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, seed >>> 0];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // The first numbers of neighbouring seeds are alike.
  for (let i = 0; i < 15; i += 1) next();

  /** Both ends included. @param {number} least @param {number} most */
  const integer = (least, most) => least + Math.floor(next() * (most - least + 1));
  return {
    integer,
    /** @param {number} least @param {number} most */
    between: (least, most) => least + next() * (most - least),
    /** @param {number} share */
    chance: (share) => next() < share,
    /** @template T @param {readonly T[]} list @returns {T} */
    pick: (list) => list[Math.floor(next() * list.length)],
    /** Different members, in random order. @template T @param {readonly T[]} list @param {number} count @returns {T[]} */
    sample(list, count) {
      const rest = [...list];
      return Array.from(
        { length: Math.min(count, rest.length) },
        () => rest.splice(integer(0, rest.length - 1), 1)[0],
      );
    },
  };
}
