import type { LocalizedText } from '#core/language.ts';
import type { LayerGroup } from '#core/layer-group.ts';
import type { Atlas, AtlasProject } from '#dataset/atlas.ts';
import type { StatusStep } from '#ledger/status-step.ts';

export const inEveryLanguage = (text: string): LocalizedText => ({ en: text, az: text, fa: text, ru: text });

const SINCE_2025: readonly StatusStep[] = [
  { from: '2025-12-31', status: 'planned', asOf: '2025', publisher: 'An agency', basis: 'credible-source' },
];

/** A project with one part named "works". */
export function fakeProject(id: string, group: LayerGroup): AtlasProject {
  return {
    id,
    kind: 'dam',
    group,
    name: id,
    steps: SINCE_2025,
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
