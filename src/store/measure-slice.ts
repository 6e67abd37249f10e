import { afterStep, NOTHING_MEASURED } from '#measure/measuring.ts';
import type { AtlasActions, AtlasState } from './atlas-state.ts';
import type { MeasureActions, MeasureState } from './measure-state.ts';

type Slice = MeasureState & MeasureActions;
type Around = Slice & Pick<AtlasState & AtlasActions, 'page' | 'openPage' | 'sheetStop'>;

/** Tools and what is measured with them. */
export function measureSlice(set: (change: Partial<Around>) => void, get: () => Around): Slice {
  return {
    tool: null,
    isDetailInFront: false,
    stopBeforeTool: null,
    measuring: NOTHING_MEASURED,
    isSnapping: true,
    lengthUnit: 'km',
    areaUnit: 'km2',
    openTool(tool) {
      const { page, openPage, sheetStop, stopBeforeTool } = get();
      if (tool === null) return set({ tool, sheetStop: stopBeforeTool ?? sheetStop, stopBeforeTool: null });
      // A page lies where the tool is.
      if (page !== null) openPage(null);
      set({ tool, isDetailInFront: false, sheetStop: 'half', stopBeforeTool: stopBeforeTool ?? sheetStop });
    },
    measure(step) {
      const measuring = afterStep(get().measuring, step);
      if (measuring !== get().measuring) set({ measuring });
    },
    setSnapping: (isSnapping) => set({ isSnapping }),
    setLengthUnit: (lengthUnit) => set({ lengthUnit }),
    setAreaUnit: (areaUnit) => set({ areaUnit }),
  };
}
