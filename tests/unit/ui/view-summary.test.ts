import { describe, expect, it } from 'vitest';
import type { AtlasProject } from '#dataset/atlas.ts';
import { summariseView } from '#ui/view-description/view-summary.ts';
import { fakeProject } from '../support/fake-atlas.ts';

const ALL: readonly AtlasProject[] = [
  fakeProject('khudaferin', 'araz'),
  fakeProject('astara-terminal', 'astarachay'),
  { ...fakeProject('ir-gilan', 'regions'), kind: 'region' },
];

describe('a view in words', () => {
  it('lies between the towns furthest west and east', () => {
    const between = (...towns: string[]) =>
      summariseView({ towns, projectIds: [] }, ALL, '2026-11-22').between;
    expect(between('Van', 'Ganja', 'Baku')).toEqual(['Van', 'Baku']);
    expect(between('Astara')).toEqual(['Astara', 'Astara']);
    expect(between()).toBeNull();
  });

  it('counts the projects drawn, without provinces, by their status on the day', () => {
    const inView = { towns: [], projectIds: ['astara-terminal', 'ir-gilan', 'khudaferin'] };
    const now = summariseView(inView, ALL, '2026-11-22');
    expect(now.projects.map(({ id }) => id)).toEqual(['khudaferin', 'astara-terminal']);
    expect(now.statuses).toEqual([{ status: 'planned', count: 2 }]);
    expect(summariseView(inView, ALL, '2020-01-01').statuses).toEqual([{ status: 'unknown', count: 2 }]);
  });
});
