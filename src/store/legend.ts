import type { AtlasState } from './atlas-state.ts';

type Inputs = Pick<AtlasState, 'tool' | 'isLegendOpen' | 'isLegendOpenBesideTool'>;

/** Whether more than the head of the legend is there. */
export function isLegendUnfolded({ tool, isLegendOpen, isLegendOpenBesideTool }: Inputs): boolean {
  return tool === null ? isLegendOpen : isLegendOpenBesideTool;
}
