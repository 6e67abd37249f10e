import { useEffect } from 'react';
import type { SearchEntry } from '#dataset/search-document.ts';
import type { Snap } from '#measure/measurement.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useGround } from './use-measured.ts';

/** What a vertex was put on, by name; null until names have arrived, and for what the atlas does not have. */
export function useSnapName(): (snap: Snap) => string | null {
  const { text } = useFormat();
  const { alignments } = useGround().alignments;
  const projects = useAtlas((state) => state.atlas.projects);
  const entries = usePlaces();
  return ({ type, id }) => {
    if (type === 'alignment') {
      const line = alignments.find((alignment) => alignment.id === id);
      return line === undefined ? null : text(line.name);
    }
    if (type === 'project') return projectName(projects, id);
    const place = entries.find((entry) => entry.type === 'place' && entry.id === id);
    return place?.type === 'place' ? text(place.name) : null;
  };
}

function projectName(
  projects: readonly {
    id: string;
    name: string;
    features: readonly { partId: string | null; name: string }[];
  }[],
  id: string,
): string | null {
  const [projectId, partId] = id.split('/');
  const project = projects.find((known) => known.id === projectId);
  if (project === undefined) return null;
  const part = project.features.find((feature) => feature.partId === partId);
  return partId === undefined ? project.name : (part?.name ?? project.name);
}

const NO_ENTRIES: readonly SearchEntry[] = [];

/** The places of the basemap, fetched once a vertex lies on one. */
function usePlaces(): readonly SearchEntry[] {
  const isWanted = useAtlas(({ measuring: { measurement, pinned } }) =>
    [measurement, ...pinned.map((pin) => pin.measurement)].some(({ vertices }) =>
      vertices.some(({ snap }) => snap?.type === 'place'),
    ),
  );
  const names = useAtlas((state) => state.documents.search);
  const wantDocument = useAtlas((state) => state.wantDocument);
  useEffect(() => {
    if (isWanted && names === undefined) wantDocument('search');
  }, [isWanted, names, wantDocument]);
  return names?.type === 'ready' ? names.document.entries : NO_ENTRIES;
}
