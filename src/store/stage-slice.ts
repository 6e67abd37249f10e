import type { StageActions, StageState } from './stage-state.ts';

export function stageSlice(set: (change: Partial<StageState>) => void): StageState & StageActions {
  return {
    stagePointer: 'none',
    laser: null,
    strokes: [],
    isMotionOff: false,
    statusScale: 'atlas',
    // A pointer that is put away takes its light with it; what the pen has drawn stays.
    setStagePointer: (stagePointer) => set({ stagePointer, laser: null }),
    setLaser: (laser) => set({ laser }),
    setStrokes: (strokes) => set({ strokes }),
    setMotionOff: (isMotionOff) => set({ isMotionOff }),
    setStatusScale: (statusScale) => set({ statusScale }),
  };
}
