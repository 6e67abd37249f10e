import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStageLook } from '#store/kept-stage-look.ts';

const LOOK = { isProjector: true, isMotionOff: false, statusScale: 'signal' } as const;

describe('the look of the stage as it is kept', () => {
  it('is read as it was written', () => {
    expect(parseStageLook(JSON.stringify(LOOK))).toEqual(LOOK);
  });

  it('is nothing where it is not exactly ours', () => {
    for (const kept of [
      null,
      '',
      '{',
      '[]',
      '{"isProjector":true}',
      JSON.stringify({ ...LOOK, statusScale: 'loud' }),
    ])
      expect(parseStageLook(kept)).toBeNull();
    fc.assert(
      fc.property(fc.string(), (kept) => {
        expect(parseStageLook(kept)).toBeNull();
      }),
    );
  });
});
