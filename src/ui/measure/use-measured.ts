import { useMemo } from 'react';
import { keptResultOf, type MeasuredResult, type MeasuringGround } from '#measure/result.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDocument } from '../hooks/use-document.ts';
import { groundOf } from './ground-of.ts';

/** What measuring needs of the atlas; asks for it where nobody has yet. */
export function useGround(): MeasuringGround {
  const alignments = useDocument('alignments');
  const borders = useDocument('borders');
  const atlas = useAtlas((state) => state.atlas);
  return useMemo(() => groundOf({ documents: { alignments, borders }, atlas }), [alignments, borders, atlas]);
}

/** What is measured at the moment; null as long as it has too few vertices. */
export function useMeasured(): MeasuredResult | null {
  const measurement = useAtlas((state) => state.measuring.measurement);
  return keptResultOf(measurement, useGround());
}

/** Vertices lie on lines of the atlas that have not arrived: the figure runs straight where it should follow them. */
export function useIsMissingLines(): boolean {
  const lines = useDocument('alignments');
  const isOnLine = useAtlas(({ measuring }) =>
    measuring.measurement.vertices.some(({ snap }) => snap?.type === 'alignment'),
  );
  return isOnLine && lines.type !== 'ready';
}
