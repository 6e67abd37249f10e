import { useMemo } from 'react';
import type { Measurement } from '#measure/measurement.ts';
import { type MeasuredResult, type MeasuringGround, resultOf } from '#measure/result.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDocument } from '../hooks/use-document.ts';

/** What measuring needs of the atlas; without the lines of the atlas everything counts as put down freely. */
export function useGround(): MeasuringGround {
  const lines = useDocument('alignments');
  const borders = useDocument('borders');
  const projects = useAtlas((state) => state.atlas.projects);
  return useMemo(
    () => ({
      alignments: lines.type === 'ready' ? lines.document : { alignments: [] },
      borders: borders.type === 'ready' ? borders.document : null,
      projects,
    }),
    [lines, borders, projects],
  );
}

/** What is measured at the moment; null as long as it has too few vertices. */
export function useMeasured(): MeasuredResult | null {
  return useResult(useAtlas((state) => state.measuring.measurement));
}

function useResult(measurement: Measurement): MeasuredResult | null {
  const ground = useGround();
  return useMemo(() => resultOf(measurement, ground), [measurement, ground]);
}
