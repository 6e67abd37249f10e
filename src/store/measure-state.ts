import type { AreaUnit, LengthUnit } from '#core/length-unit.ts';
import type { SheetStop } from '#core/sheet-stop.ts';
import type { Tool } from '#core/tool.ts';
import type { Measurement } from '#measure/measurement.ts';
import type { Measuring, MeasuringStep } from '#measure/measuring.ts';

/** What somebody has measured, as it lies in the browser's storage. */
export interface KeptMeasurements {
  /** ISO time of the last change. */
  readonly savedAt: string;
  /** Null where nothing was being measured but what is pinned. */
  readonly measurement: Measurement | null;
  readonly pinned: readonly Measurement[];
}

export interface MeasureState {
  readonly tool: Tool | null;
  /** Of a tool and the panel of a project, the one opened last lies in front where there is room for one. */
  readonly isDetailInFront: boolean;
  /** How far the sheet of a phone was pulled up before the tool. */
  readonly stopBeforeTool: SheetStop | null;
  /** While a tool is open the legend is folded, so that there is room for the tool, unless somebody unfolds it. */
  readonly isLegendOpenBesideTool: boolean;
  readonly measuring: Measuring;
  /** Vertices are put on what lies near them. */
  readonly isSnapping: boolean;
  readonly lengthUnit: LengthUnit;
  readonly areaUnit: AreaUnit;
  /** What was measured another time and is still there; null where there is nothing, or nobody wants it. */
  readonly recoverable: KeptMeasurements | null;
  /** How far around what is measured somebody looks for what lies near; null where nobody does. */
  readonly withinMetres: number | null;
  /** What the opened link says of the day it was made (`LinkOrigin`), unread; null once nobody needs it. */
  readonly origin: string | null;
}

export interface MeasureActions {
  /** Takes up a tool, or puts it down; what was measured stays. */
  openTool(tool: Tool | null): void;
  measure(step: MeasuringStep): void;
  setSnapping(isSnapping: boolean): void;
  setLengthUnit(unit: LengthUnit): void;
  setAreaUnit(unit: AreaUnit): void;
  offerRecovery(kept: KeptMeasurements): void;
  /** Takes up what is offered and opens the tool; undo gives back what was there before. */
  recover(): void;
  dismissRecovery(): void;
  setWithin(metres: number | null): void;
  forgetOrigin(): void;
}
