import type { AlignmentsDocument } from '#dataset/alignments-document.ts';
import type { MeasuringGround } from '#measure/result.ts';
import type { AtlasState } from '#store/atlas-store.ts';

const NO_LINES: AlignmentsDocument = { alignments: [] };

/** What measuring needs of the atlas; without the lines of the atlas everything counts as put down freely. */
export function groundOf({
  documents: { alignments, borders },
  atlas,
}: Pick<AtlasState, 'documents' | 'atlas'>): MeasuringGround {
  return {
    alignments: alignments?.type === 'ready' ? alignments.document : NO_LINES,
    borders: borders?.type === 'ready' ? borders.document : null,
    projects: atlas.projects,
  };
}

/** Whether lines and borders of the atlas have arrived. */
export function isGroundKnown({ documents }: Pick<AtlasState, 'documents'>): boolean {
  return documents.alignments?.type === 'ready' && documents.borders?.type === 'ready';
}
