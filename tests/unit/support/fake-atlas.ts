import type { LocalizedText } from '#core/language.ts';
import type { LayerGroup } from '#core/layer-group.ts';
import { ATLAS_VERSION, type Atlas, type AtlasProject } from '#dataset/atlas.ts';

export const inEveryLanguage = (text: string): LocalizedText => ({ en: text, az: text, fa: text, ru: text });

/** A project with one part named "works". */
export function fakeProject(id: string, group: LayerGroup): AtlasProject {
  return {
    id,
    kind: 'dam',
    group,
    countries: ['AZ'],
    name: inEveryLanguage(id),
    aliases: [],
    summary: inEveryLanguage(id),
    statusHistory: [{ status: 'planned', asOf: '2025', source: 'somebody' }],
    parts: [
      {
        id: 'works',
        kind: 'dam',
        name: inEveryLanguage('works'),
        statusHistory: [{ status: 'planned', asOf: '2025', source: 'somebody' }],
      },
    ],
    figures: [],
    relations: [],
    sources: ['somebody'],
    bounds: [46, 38, 47, 39],
    featureIds: [`${id}/works`],
    places: [],
    partsOnMap: { works: { bounds: [46.4, 38.4, 46.5, 38.5], featureIds: [`${id}/works`] } },
  };
}

/** One project each of the groups "araz", "astarachay" and "regions". */
export function fakeAtlas(): Atlas {
  return {
    version: ATLAS_VERSION,
    projects: [
      fakeProject('khudaferin', 'araz'),
      fakeProject('astara-terminal', 'astarachay'),
      fakeProject('ir-gilan', 'regions'),
    ],
    sources: [],
    vocabulary: { quantities: {} },
  };
}
