import { useMemo } from 'react';
import type { AlignmentsDocument } from '#dataset/alignments-document.ts';
import { keptResultOf, type MeasuredResult, type MeasuringGround } from '#measure/result.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDocument } from '../hooks/use-document.ts';

const NO_LINES: AlignmentsDocument = { alignments: [] };

/** What measuring needs of the atlas; without the lines of the atlas everything counts as put down freely. */
export function useGround(): MeasuringGround {
  const lines = useDocument('alignments');
  const borders = useDocument('borders');
  const projects = useAtlas((state) => state.atlas.projects);
  return useMemo(
    () => ({
      alignments: lines.type === 'ready' ? lines.document : NO_LINES,
      borders: borders.type === 'ready' ? borders.document : null,
      projects,
    }),
    [lines, borders, projects],
  );
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
