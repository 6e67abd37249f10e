import { useMemo } from 'react';
import type { Measurement } from '#measure/measurement.ts';
import { type MeasuredResult, resultOf } from '#measure/result.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDocument } from '../hooks/use-document.ts';

/** What measuring needs of the atlas; without the lines of the atlas everything counts as put down freely. */
export function useGround() {
  const lines = useDocument('alignments');
  return useMemo(
    () => ({ alignments: lines.type === 'ready' ? lines.document : { alignments: [] }, borders: null }),
    [lines],
  );
}

/** What is measured at the moment; null as long as it has too few vertices. */
export function useMeasured(): MeasuredResult | null {
  const measurement = useAtlas((state) => state.measuring.measurement);
  return useResult(measurement);
}

export function useResult(measurement: Measurement): MeasuredResult | null {
  const ground = useGround();
  return useMemo(() => resultOf(measurement, ground), [measurement, ground]);
}
