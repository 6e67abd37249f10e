import { measurementCode } from '#measure/measurement-code.ts';
import { afterStep, type Measuring, NOTHING_MEASURED } from '#measure/measuring.ts';
import type { AtlasActions, AtlasState } from './atlas-state.ts';
import type { MeasureActions, MeasureState } from './measure-state.ts';
import type { UrlState } from './url-state.ts';

type Slice = MeasureState & MeasureActions;
type Around = Slice & Pick<AtlasState & AtlasActions, 'page' | 'openPage' | 'sheetStop'>;

/** Tools and what is measured with them. */
export function measureSlice(
  set: (change: Partial<Around>) => void,
  get: () => Around,
  url: UrlState,
): Slice {
  return {
    isDetailInFront: false,
    stopBeforeTool: null,
    isSnapping: true,
    lengthUnit: 'km',
    areaUnit: 'km2',
    ...measuredIn(url, NOTHING_MEASURED),
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

/** The tool an address opens, and what it measures; what is measured already can be brought back by undo. */
export function measuredIn(
  { tool, measurement: linked }: UrlState,
  measuring: Measuring,
): Pick<MeasureState, 'tool' | 'measuring'> & Partial<Pick<MeasureState, 'lengthUnit' | 'areaUnit'>> {
  if (linked === null) return { tool, measuring };
  const { measurement, lengthUnit, areaUnit } = linked;
  const isShown =
    measurementCode({ ...linked, measurement: measuring.measurement }) === measurementCode(linked);
  return {
    tool: tool ?? 'measure',
    measuring: isShown ? measuring : afterStep(measuring, { type: 'replace', measurement }),
    lengthUnit,
    areaUnit,
  };
}
