import { afterStep, NOTHING_MEASURED } from '#measure/measuring.ts';
import type { MeasureActions, MeasureState } from './measure-state.ts';

type Slice = MeasureState & MeasureActions;

/** Tools and what is measured with them. */
export function measureSlice(set: (change: Partial<Slice>) => void, get: () => Slice): Slice {
  return {
    tool: null,
    measuring: NOTHING_MEASURED,
    isSnapping: true,
    lengthUnit: 'km',
    areaUnit: 'km2',
    openTool: (tool) => set({ tool }),
    measure(step) {
      const measuring = afterStep(get().measuring, step);
      if (measuring !== get().measuring) set({ measuring });
    },
    setSnapping: (isSnapping) => set({ isSnapping }),
    setLengthUnit: (lengthUnit) => set({ lengthUnit }),
    setAreaUnit: (areaUnit) => set({ areaUnit }),
  };
}
