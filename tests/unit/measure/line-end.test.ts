import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { endFacing } from '#measure/line-end.ts';
import type { Vertex } from '#measure/measurement.ts';

const [WEST, MIDDLE, EAST] = [
  [46, 39],
  [47, 39],
  [48, 39],
] as const satisfies Position[];
const LINE = { id: 'a/line', positions: [WEST, MIDDLE, EAST] };
const free = (position: Position): Vertex => ({ position, snap: null });
const onLine = (position: Position): Vertex => ({ position, snap: { type: 'alignment', id: 'a/line' } });

describe('a line named without a kilometre', () => {
  it('is taken at its origin, then at the end nearer to the other point', () => {
    expect(endFacing(LINE, null)).toBe(WEST);
    expect(endFacing(LINE, free([49, 40]))).toBe(EAST);
    expect(endFacing(LINE, free([45, 40]))).toBe(WEST);
  });

  it('is measured from end to end where it is named twice', () => {
    expect(endFacing(LINE, onLine(WEST))).toBe(EAST);
    expect(endFacing(LINE, onLine(EAST))).toBe(WEST);
  });
});
