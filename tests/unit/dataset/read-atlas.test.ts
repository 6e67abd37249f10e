import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#core/language.ts';
import { ATLAS_VERSION } from '#dataset/atlas.ts';
import { publishDataset } from '#dataset/publish.ts';
import { readAtlas } from '#dataset/read-atlas.ts';
import { parsedAfter } from '../support/parsed.ts';

const { atlasFiles } = publishDataset(
  parsedAfter(({ project }) => {
    project.name = { en: 'dam', az: 'bənd', fa: 'سد', ru: 'плотина' };
  }),
  '2026.11.0',
);

describe('the file of the first view', () => {
  it('names everything in one language alone', () => {
    const names = LANGUAGES.map((language) => {
      const { projects } = readAtlas(atlasFiles[language]);
      return projects.find(({ id }) => id === 'khudaferin')?.name;
    });
    expect(names).toEqual(['dam', 'bənd', 'سد', 'плотина']);
    expect(JSON.stringify(atlasFiles.en)).not.toContain('плотина');
  });

  it('carries neither error areas nor what only the panel and the published data tell', () => {
    const keys = new Set(atlasFiles.en.features.flatMap(({ properties }) => Object.keys(properties)));
    expect(keys).not.toContain('origin');
    expect(atlasFiles.en.features.filter(({ properties }) => properties.id.endsWith(':halo'))).toEqual([]);
  });

  it('of another version is not read', () => {
    const later = { ...atlasFiles.en, version: ATLAS_VERSION + 1 };
    expect(() => readAtlas(later)).toThrow(`the data is of version ${ATLAS_VERSION + 1}`);
  });

  it('leaves out of the list what has no symbol of its own', () => {
    const features = atlasFiles.en.features.map((feature) => ({
      ...feature,
      properties: { ...feature.properties, isPrimary: false },
    }));
    expect(readAtlas({ ...atlasFiles.en, features }).projects).toEqual([]);
  });
});
