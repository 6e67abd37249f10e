import {
  BASEMAP_SOURCES,
  RELIEF_SOURCES,
  type ReliefAsset,
  type StyleAssets,
} from '#cartography/build-style.ts';
import type { FontAssets } from '#cartography/fonts.ts';
import type { StyleInput } from '#cartography/style-input.ts';
import { LANGUAGES } from '#core/language.ts';
import { LAYER_GROUPS } from '#core/layer-group.ts';
import { STATUSES } from '#core/status.ts';

const relief = (id: string): ReliefAsset => ({
  url: `https://atlas.test/${id}.webp`,
  corners: [
    [43, 42],
    [52, 42],
    [52, 36],
    [43, 36],
  ],
});

const font = (name: string): FontAssets => ({
  latin: `https://atlas.test/${name}-latin.woff2`,
  latinExtended: `https://atlas.test/${name}-latin-ext.woff2`,
  cyrillic: `https://atlas.test/${name}-cyrillic.woff2`,
  arabic: `https://atlas.test/${name}-arabic.woff2`,
});

const byId = <Id extends string, Value>(ids: readonly Id[], value: (id: Id) => Value) =>
  Object.fromEntries(ids.map((id) => [id, value(id)])) as Record<Id, Value>;

export const STYLE_ASSETS: StyleAssets = {
  vectors: byId(BASEMAP_SOURCES, (id) => `https://atlas.test/${id}.geojson`),
  projects: byId(LANGUAGES, (language) => `https://atlas.test/atlas-${language}.geojson`),
  errorAreas: 'https://atlas.test/error-areas.geojson',
  reliefs: byId(RELIEF_SOURCES, relief),
  fonts: byId(['regular', 'bold', 'italic'], font),
};

export const PLAIN_LOOK: StyleInput = {
  theme: 'light',
  language: 'en',
  groups: LAYER_GROUPS,
  kinds: [],
  countries: [],
  corridors: [],
  statuses: STATUSES,
  date: '2026-11-22',
  extent: 'world',
  selected: null,
  hasErrorAreas: true,
};
