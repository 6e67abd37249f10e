import { useMemo } from 'react';
import { useAtlas } from '../hooks/use-atlas.ts';
import type { PointGround } from './point-options.ts';
import { useGround } from './use-measured.ts';

/** What names can be put on. */
export function usePointGround(): PointGround {
  const projects = useAtlas((state) => state.atlas.projects);
  const { alignments } = useGround().alignments;
  return useMemo(() => ({ projects, alignments }), [projects, alignments]);
}
