import { describe, expect, it } from 'vitest';
import { isSameSelection, NO_SELECTION, type Selection, selectedProjectId } from '#store/selection.ts';

const project: Selection = { type: 'project', projectId: 'khudaferin', partId: null };
const part: Selection = { ...project, partId: 'dam' };

describe('two selections', () => {
  it('are the same when they mean the same', () => {
    expect(isSameSelection(NO_SELECTION, { type: 'none' })).toBe(true);
    expect(isSameSelection(part, { ...part })).toBe(true);
  });

  it('differ by project, by part and by being none', () => {
    const different: Selection[] = [NO_SELECTION, project, part, { ...part, projectId: 'giz-galasi' }];
    for (const a of different) {
      expect(different.filter((b) => isSameSelection(a, b))).toEqual([a]);
    }
  });
});

it('only a project has an id', () => {
  expect(selectedProjectId(part)).toBe('khudaferin');
  expect(selectedProjectId(NO_SELECTION)).toBeNull();
});
