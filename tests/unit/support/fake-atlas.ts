import type { LocalizedText } from '#core/language.ts';
import type { LayerGroup } from '#core/layer-group.ts';
import type { Atlas, AtlasProject, MapFeature } from '#dataset/atlas.ts';
import type { StatusStep } from '#ledger/status-step.ts';

export const inEveryLanguage = (text: string): LocalizedText => ({ en: text, az: text, fa: text, ru: text });

const SINCE_2025: readonly StatusStep[] = [
  { from: '2025-12-31', status: 'planned', asOf: '2025', publisher: 'An agency', basis: 'credible-source' },
];

/** What stands for a project on the map, or one of its parts. */
export function fakeFeature(projectId: string, change: Partial<MapFeature> = {}): MapFeature {
  const { partId = null } = change;
  const key = partId === null ? projectId : `${projectId}/${partId}`;
  return {
    key,
    partId,
    name: key,
    kind: 'dam',
    steps: SINCE_2025,
    positionClass: 'exact',
    errorMetres: 100,
    lengthMetres: null,
    bounds: [46.4, 38.4, 46.4, 38.4],
    featureIds: [key],
    ...change,
  };
}

/** A project with one part named "works". */
export function fakeProject(id: string, group: LayerGroup): AtlasProject {
  return {
    id,
    kind: 'dam',
    group,
    name: id,
    steps: SINCE_2025,
    countries: ['AZ', 'IR'],
    corridors: [],
    features: [fakeFeature(id), fakeFeature(id, { partId: 'works' })],
    bounds: [46, 38, 47, 39],
    featureIds: [`${id}/works`],
    parts: {
      works: { bounds: [46.4, 38.4, 46.5, 38.5], featureIds: [`${id}/works`], steps: SINCE_2025 },
    },
  };
}

/** One project each of the groups "araz", "astarachay" and "regions", and the topic "trade". */
export function fakeAtlas(): Atlas {
  return {
    dataVersion: '2026.11.0',
    language: 'en',
    projects: [
      fakeProject('khudaferin', 'araz'),
      fakeProject('astara-terminal', 'astarachay'),
      fakeProject('ir-gilan', 'regions'),
    ],
    topics: [{ id: 'trade', name: 'trade' }],
  };
}
