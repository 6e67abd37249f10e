import { isSameMeasurement, type Measurement, NO_MEASUREMENT } from '#measure/measurement.ts';
import { afterStep, type Measuring, NOTHING_MEASURED, type PinnedMeasurement } from '#measure/measuring.ts';
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
    isLegendOpenBesideTool: false,
    isSnapping: true,
    lengthUnit: 'km',
    areaUnit: 'km2',
    recoverable: null,
    withinMetres: null,
    origin: url.origin,
    ...measuredIn(url, NOTHING_MEASURED),
    openTool(tool) {
      const { page, openPage, sheetStop, stopBeforeTool } = get();
      if (tool === null)
        return set({
          tool,
          sheetStop: stopBeforeTool ?? sheetStop,
          stopBeforeTool: null,
          isLegendOpenBesideTool: false,
        });
      // A page lies where the tool is.
      if (page !== null) openPage(null);
      set({ tool, isDetailInFront: false, sheetStop: 'half', stopBeforeTool: stopBeforeTool ?? sheetStop });
    },
    measure(step) {
      const before = get().measuring;
      const measuring = afterStep(before, step);
      if (measuring === before) return;
      // What a link said of one measurement is not said of another.
      const isSame = isSameMeasurement(measuring.measurement, before.measurement);
      set(isSame ? { measuring } : { measuring, origin: null });
    },
    forgetOrigin: () => set({ origin: null }),
    setSnapping: (isSnapping) => set({ isSnapping }),
    setLengthUnit: (lengthUnit) => set({ lengthUnit }),
    setAreaUnit: (areaUnit) => set({ areaUnit }),
    offerRecovery: (recoverable) => set({ recoverable }),
    recover() {
      const { recoverable, measure, openTool } = get();
      if (recoverable === null) return;
      const { measurement, pinned } = recoverable;
      set({ recoverable: null });
      measure({ type: 'takeUp', measurement: measurement ?? NO_MEASUREMENT, pinned });
      openTool('measure');
    },
    dismissRecovery: () => set({ recoverable: null }),
    setWithin: (withinMetres) => set({ withinMetres }),
  };
}

/** The tool an address opens, and what it measures; what is measured already can be brought back by undo. */
export function measuredIn(
  { tool, measurement: linked, pinned }: UrlState,
  measuring: Measuring,
): Pick<MeasureState, 'tool' | 'measuring'> & Partial<Pick<MeasureState, 'lengthUnit' | 'areaUnit'>> {
  if (linked === null && pinned.length === 0) return { tool, measuring };
  const measurement = linked?.measurement ?? NO_MEASUREMENT;
  const isShown =
    isSameMeasurement(measuring.measurement, measurement) &&
    (pinned.length === 0 || isSamePins(measuring.pinned, pinned));
  return {
    tool: tool ?? 'measure',
    measuring: isShown ? measuring : openedWith(measuring, measurement, pinned),
    ...(linked && { lengthUnit: linked.lengthUnit, areaUnit: linked.areaUnit }),
  };
}

function isSamePins(some: readonly PinnedMeasurement[], others: readonly PinnedMeasurement[]): boolean {
  const isSame = ({ letter, measurement }: PinnedMeasurement, other: PinnedMeasurement | undefined) =>
    letter === other?.letter && isSameMeasurement(measurement, other.measurement);
  return some.length === others.length && some.every((pin, i) => isSame(pin, others[i]));
}

/** At the start of a page there is nothing that undo could give back. */
function openedWith(
  measuring: Measuring,
  measurement: Measurement,
  pinned: readonly PinnedMeasurement[],
): Measuring {
  const given = pinned.length === 0 ? { measurement } : { measurement, pinned };
  const opened = afterStep(measuring, { type: 'replace', ...given });
  return measuring === NOTHING_MEASURED ? { ...opened, past: [] } : opened;
}
