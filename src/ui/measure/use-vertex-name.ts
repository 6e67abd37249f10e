import { useTranslations } from 'use-intl';
import type { Vertex } from '#measure/measurement.ts';
import { placeUnder } from '#measure/path.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useGround } from './use-measured.ts';
import { useSnapName } from './use-snap-name.ts';

/** What a vertex was put on, on a line with kilometres by its kilometre; null where there is no name for it. */
export function useVertexName(): (vertex: Vertex) => string | null {
  const t = useTranslations('measure');
  const { number } = useFormat();
  const { alignments } = useGround();
  const nameOf = useSnapName();
  return (vertex) => {
    const name = vertex.snap && nameOf(vertex.snap);
    const place = name === null ? null : placeUnder(vertex, alignments);
    if (name === null || !place?.alignment.chainage) return name;
    return t('nameWithKm', { name, km: number(place.chainageMetres / 1000, 1) });
  };
}
