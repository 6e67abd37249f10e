import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '#core/country.ts';
import { KINDS } from '#core/kind.ts';
import { LAYER_GROUPS } from '#core/layer-group.ts';
import { STATUSES } from '#core/status.ts';
import { readAtlas } from '#dataset/read-atlas.ts';
import { facetCounts, nearestMatch } from '#store/facet-counts.ts';
import {
  chosenOf,
  FACETS,
  type Facet,
  type Filter,
  isShown,
  NO_FILTER,
  narrowedCount,
  openedFor,
  shownFeatures,
  shownProjects,
  valuesOf,
  withChosen,
} from '#store/filter.ts';
import { day } from '../support/arbitraries.ts';
import { realPublication } from '../support/real-data.ts';

const { projects } = readAtlas(realPublication().atlasFiles.en);
const TODAY = '2026-11-22';
const CORRIDORS = projects.filter(({ kind }) => kind === 'corridor').map(({ id }) => id);
const VALUES: Readonly<Record<Facet, readonly string[]>> = {
  kind: KINDS,
  status: STATUSES,
  country: COUNTRIES,
  corridor: CORRIDORS,
};
const idsOf = (filter: Filter, on = TODAY) => shownProjects(projects, filter, on).map(({ id }) => id);

const choices = fc.record({
  kind: fc.subarray([...KINDS]),
  status: fc.subarray([...STATUSES]),
  country: fc.subarray([...COUNTRIES]),
  corridor: fc.subarray(CORRIDORS),
});
const anyFilter = fc.tuple(choices, fc.subarray([...LAYER_GROUPS])).map(([chosen, groups]) =>
  FACETS.reduce<Filter>((filter, facet) => withChosen(filter, facet, chosen[facet]), {
    ...NO_FILTER,
    groups,
  }),
);
const anyFacet = fc.constantFrom(...FACETS);

describe('what is shown', () => {
  it('is everything where nothing is narrowed', () => {
    expect(shownProjects(projects, NO_FILTER, TODAY)).toBe(projects);
    expect(narrowedCount(NO_FILTER)).toBe(0);
  });

  it('is the same in whichever order the filters are set', () => {
    fc.assert(
      fc.property(choices, fc.shuffledSubarray([...FACETS], { minLength: 4 }), (chosen, order) => {
        const set = (facets: readonly Facet[]) =>
          facets.reduce((filter, facet) => withChosen(filter, facet, chosen[facet]), NO_FILTER);
        expect(set(order)).toEqual(set(FACETS));
      }),
    );
  });

  it('is what every filter alone lets through', () => {
    fc.assert(
      fc.property(anyFilter, day, (filter, on) => {
        const alone = [
          { ...NO_FILTER, groups: filter.groups },
          ...FACETS.map((facet) => withChosen(NO_FILTER, facet, chosenOf(filter, facet))),
        ];
        for (const project of projects)
          for (const feature of project.features)
            expect(isShown(project, feature, filter, on)).toBe(
              alone.every((one) => isShown(project, feature, one, on)),
            );
      }),
    );
  });

  it('only grows when a filter is taken away', () => {
    fc.assert(
      fc.property(anyFilter, anyFacet, day, (filter, facet, on) => {
        expect(idsOf(withChosen(filter, facet, []), on)).toEqual(expect.arrayContaining(idsOf(filter, on)));
      }),
    );
  });

  it('a chosen corridor holds the corridor itself and what is part of it', () => {
    expect(idsOf(withChosen(NO_FILTER, 'corridor', ['araz-corridor'])).sort()).toEqual([
      'aghband-kelale-bridge',
      'araz-corridor',
      'horadiz-aghband-railway',
      'ordubad-siyahrud-bridge',
    ]);
  });

  it('a project is listed for the kind of one of its parts', () => {
    expect(idsOf(withChosen(NO_FILTER, 'kind', ['power-station']))).toContain('khudaferin');
  });
});

describe('counts', () => {
  it('say how many projects one value alone would show', () => {
    fc.assert(
      fc.property(anyFilter, anyFacet, day, (filter, facet, on) => {
        const counts = facetCounts(projects, facet, filter, on);
        for (const value of VALUES[facet]) {
          const chosen = withChosen(filter, facet, [value]);
          // A province has no status: it is shown with each, and counted with none.
          const counted = projects.filter((project) =>
            shownFeatures(project, chosen, on).some((feature) =>
              valuesOf(project, feature, facet, on).includes(value),
            ),
          );
          expect(counts.get(value) ?? 0).toBe(counted.length);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('of kinds add up to every feature on the map', () => {
    fc.assert(
      fc.property(anyFilter, day, (filter, on) => {
        const count = (one: Filter) =>
          projects.reduce((sum, project) => sum + shownFeatures(project, one, on).length, 0);
        const sum = KINDS.reduce((total, kind) => total + count(withChosen(filter, 'kind', [kind])), 0);
        expect(sum).toBe(count(withChosen(filter, 'kind', [])));
      }),
    );
  });

  it('do not depend on what is chosen of their own facet', () => {
    fc.assert(
      fc.property(anyFilter, anyFacet, (filter, facet) => {
        expect(facetCounts(projects, facet, filter, TODAY)).toEqual(
          facetCounts(projects, facet, withChosen(filter, facet, []), TODAY),
        );
      }),
    );
  });
});

describe('the nearest match', () => {
  it('is offered exactly where nothing is shown, and shows as many as it says', () => {
    fc.assert(
      fc.property(anyFilter, day, (filter, on) => {
        const nearest = nearestMatch(projects, filter, on);
        expect(nearest === null).toBe(idsOf(filter, on).length > 0);
        if (nearest?.type !== 'facet') return;
        const { facet, value, count, countWithout } = nearest;
        expect(idsOf(withChosen(filter, facet, [value]), on)).toHaveLength(count);
        expect(idsOf(withChosen(filter, facet, []), on)).toHaveLength(countWithout);
        expect(count).toBeGreaterThan(0);
      }),
    );
  });

  it('keeps the kind and gives up the status', () => {
    const filter = withChosen(withChosen(NO_FILTER, 'kind', ['bridge']), 'status', ['suspended']);
    expect(nearestMatch(projects, filter, TODAY)).toMatchObject({ type: 'facet', facet: 'status' });
  });

  it('is the layers where they alone hide everything', () => {
    expect(nearestMatch(projects, { ...NO_FILTER, groups: [] }, TODAY)).toEqual({
      type: 'layers',
      count: projects.length,
    });
  });
});

it('a filter opened for a feature shows it and hides nothing it has shown', () => {
  const features = projects.flatMap((project) => project.features.map((feature) => ({ project, feature })));
  fc.assert(
    fc.property(anyFilter, fc.constantFrom(...features), day, (filter, { project, feature }, on) => {
      const opened = openedFor(filter, project, feature, on);
      expect(isShown(project, feature, opened, on)).toBe(true);
      expect(idsOf(opened, on)).toEqual(expect.arrayContaining(idsOf(filter, on)));
    }),
  );
});
