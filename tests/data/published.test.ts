import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { buildStyle } from '#cartography/build-style.ts';
import type { Shown } from '#cartography/layers/shown.ts';
import { parsePointSymbolId } from '#cartography/point-symbol.ts';
import { isAgedOn, statusOn } from '#cartography/status-expression.ts';
import { LANGUAGES } from '#core/language.ts';
import { LAYER_GROUPS } from '#core/layer-group.ts';
import type { Position } from '#core/position.ts';
import { STATUSES } from '#core/status.ts';
import { STATUS_SLOTS } from '#core/status-slots.ts';
import type { AtlasProject } from '#dataset/atlas.ts';
import { stepsOf } from '#dataset/dated-dataset.ts';
import { publishDataset } from '#dataset/publish.ts';
import { readAtlas } from '#dataset/read-atlas.ts';
import { toPosition } from '#geo/line.ts';
import { READING_DAY } from '#ledger/claim-day.ts';
import { agesOn, isAged, type StatusStep, statusClaimOn, statusOf, stepOn } from '#ledger/status-step.ts';
import { makeDownloads } from '../../geodata/build/downloads.ts';
import { day } from '../unit/support/arbitraries.ts';
import { compiled, compiledFilter } from '../unit/support/evaluate.ts';
import { metresBetween, metresToLine } from '../unit/support/geodesic.ts';
import { realDataset, realDatedDataset, realPublication } from '../unit/support/real-data.ts';
import { PLAIN_LOOK, STYLE_ASSETS } from '../unit/support/style-assets.ts';

const { atlasFiles, dataVersion, features: collection } = realPublication();
const atlas = readAtlas(atlasFiles.en);
const { features } = collection;
const byId = new Map(features.map((feature) => [String(feature.id), feature]));
const own = (project: AtlasProject) =>
  features.filter(({ properties }) => properties?.project === project.id);

/** Every day on which one of the statuses turns or ages, and one before them all: between two of them nothing changes. */
function turningDays(statuses: readonly (readonly StatusStep[])[]): string[] {
  const turns = statuses.flat().flatMap(({ from, asOf }) => [from, agesOn(asOf), dayAfter(agesOn(asOf))]);
  return ['1900-01-01', ...new Set(turns)].sort();
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

/** All positions of a feature, in lines: a point is a line of one. */
function linesOf({ geometry }: Feature): Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[toPosition(geometry.coordinates)]];
    case 'LineString':
      return [geometry.coordinates.map(toPosition)];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.map((line) => line.map(toPosition));
    case 'MultiPolygon':
      return geometry.coordinates.flat().map((ring) => ring.map(toPosition));
    default:
      throw new Error(`the atlas publishes no ${geometry.type}`);
  }
}

it('the publication is the same for the same dataset', () => {
  expect(publishDataset(realDataset(), dataVersion)).toEqual(realPublication());
});

describe('the files to take away', () => {
  const files = new Map(
    makeDownloads(process.cwd(), realDataset(), realPublication()).map(({ fileName, content }) => [
      fileName.replace('data/', ''),
      content,
    ]),
  );
  const rowsOf = (name: string) =>
    Papa.parse<Record<string, string>>(String(files.get(name)).trimEnd(), { header: true }).data;
  const claims = [...realDatedDataset().claims].flatMap(([subject, own]) =>
    own.map(({ id }) => `${subject}/${id}`),
  );

  it('hold every claim and every event once, in tables and in JSON', () => {
    expect(rowsOf('claims.csv').map(({ claim }) => claim)).toEqual(claims);
    expect(rowsOf('events.csv').map(({ event }) => event)).toEqual(
      realDatedDataset().events.map(({ id }) => id),
    );
    expect(rowsOf('trade.csv').map(({ claim }) => claim)).toEqual(
      claims.filter((claim) => claim.startsWith('trade/')),
    );
    expect(Object.values(JSON.parse(String(files.get('claims.json'))).claims).flat()).toHaveLength(
      claims.length,
    );
  });

  it('have rows as wide as their header, and no cell that a spreadsheet would run', () => {
    for (const name of ['claims.csv', 'events.csv', 'trade.csv']) {
      const rows = Papa.parse<string[]>(String(files.get(name)).trimEnd()).data;
      expect(new Set(rows.map((row) => row.length)).size, name).toBe(1);
      const formulas = rows.flat().filter((cell) => /^[=+@\t\r]/.test(cell) || /^-\D/.test(cell));
      expect(formulas, name).toEqual([]);
    }
  });

  it('are in the archive, all of them', () => {
    const archive = files.get(`araz-atlas-data-${dataVersion}.zip`);
    if (!(archive instanceof Uint8Array)) throw new Error('there is no archive');
    const names = Object.keys(unzipSync(archive)).map((name) => name.replace(/^.*\//, ''));
    expect(names).toEqual([...files.keys()].filter((name) => !name.endsWith('.zip')));
  });
});

describe('published features', () => {
  it('have ids of their own, the same inside and out', () => {
    expect(byId.size).toBe(features.length);
    expect(features.filter(({ id, properties }) => id !== properties?.id)).toEqual([]);
  });

  it('are named in all four languages', () => {
    const nameless = features.filter(({ properties }) =>
      LANGUAGES.some((language) => !String(properties?.[`name_${language}`] ?? '').trim()),
    );
    expect(nameless.map(({ id }) => id)).toEqual([]);
  });

  it('carry no more steps than the map reads', () => {
    const slots = features.flatMap(({ properties }) =>
      Object.keys(properties ?? {}).flatMap((key) => /^(?:from|status|aged)(\d+)$/.exec(key)?.[1] ?? []),
    );
    expect(Math.max(...slots.map(Number))).toBeLessThan(STATUS_SLOTS);
  });
});

describe.each(atlas.projects.map((project) => ({ id: project.id, project })))('$id', ({ project }) => {
  const drawn = own(project);

  it('has features, all of them listed, and bounds that hold them', () => {
    expect(drawn.length).toBeGreaterThan(0);
    const listed = drawn.filter(({ properties }) => properties?.role !== 'halo');
    expect(listed.map(({ id }) => id)).toEqual(project.featureIds);
    const [west, south, east, north] = project.bounds;
    const solid = drawn.filter(({ properties }) => properties?.role !== 'halo').flatMap(linesOf);
    const outside = solid.flat().filter(([x, y]) => x < west || x > east || y < south || y > north);
    expect(outside).toEqual([]);
  });

  it('knows of each of its parts what it is on the map', () => {
    const parts = [...new Set(drawn.map(({ properties }) => String(properties?.part)))];
    expect(Object.keys(project.parts)).toEqual(parts);
    for (const [part, { featureIds, bounds }] of Object.entries(project.parts)) {
      const ofPart = drawn.filter(
        ({ properties }) => properties?.part === part && properties.role !== 'halo',
      );
      expect(featureIds).toEqual(ofPart.map(({ id }) => id));
      const solid = ofPart.flatMap(linesOf).flat();
      expect(bounds).toEqual([
        Math.min(...solid.map(([x]) => x)),
        Math.min(...solid.map(([, y]) => y)),
        Math.max(...solid.map(([x]) => x)),
        Math.max(...solid.map(([, y]) => y)),
      ]);
    }
  });

  it('has exactly one primary symbol, a point with the name of the project', () => {
    const primary = drawn.filter(
      ({ geometry, properties }) => geometry.type === 'Point' && properties?.isPrimary,
    );
    expect(primary.map(({ properties }) => properties?.name_en)).toEqual([project.name]);
    expect(['site', 'label']).toContain(primary[0]?.properties?.role);
  });

  const authored = realDatedDataset().projects.find(({ id }) => id === project.id);
  const parts = new Map(authored?.parts.map(({ id }) => [id, stepsOf(realDatedDataset(), project.id, id)]));
  const dates = [...turningDays([project.steps, ...parts.values()]), ...fc.sample(day, 50)];
  const differences = (subjects: readonly Feature[], stepsOf: (feature: Feature) => readonly StatusStep[]) =>
    dates.flatMap((date) => {
      const [status, aged] = [compiled(statusOn(date)), compiled(isAgedOn(date))];
      return subjects.flatMap((feature) => {
        const step = stepOn(stepsOf(feature), date);
        const map = `${status(feature)}, aged: ${aged(feature)}`;
        const panel = `${step?.status ?? 'unknown'}, aged: ${step !== null && isAged(step.asOf, date)}`;
        return map === panel ? [] : [`${date}: ${feature.id} is ${map} on the map, ${panel} in the panel`];
      });
    });

  it('has the same status on its symbol as in list and panel, on every day', () => {
    const symbols = drawn.filter(
      ({ geometry, properties }) => geometry.type === 'Point' && properties?.isPrimary,
    );
    expect(differences(symbols, () => project.steps)).toEqual([]);
  });

  it('has the same status on each part as in the panel, on every day', () => {
    const ofParts = drawn.filter(({ properties }) => !properties?.isPrimary);
    expect(differences(ofParts, ({ properties }) => parts.get(String(properties?.part)) ?? [])).toEqual([]);
  });

  it('has the status that its leading report says, on every day', () => {
    const claims = realDatedDataset().claims.get(project.id) ?? [];
    const wrong = [undefined, ...parts.keys()].flatMap((part) => {
      const steps = part === undefined ? project.steps : (parts.get(part) ?? []);
      return dates.flatMap((date) => {
        const [step, report] = [stepOn(steps, date), statusClaimOn(claims, part, date)];
        const said = report === null ? null : statusOf(report);
        return (step?.status ?? null) === said
          ? []
          : [`${date}: ${part ?? 'all'} is ${step?.status}, not ${said}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('has a status as a whole and in each of its parts, if only "unknown", once the sources have been read', () => {
    const silent = [['all', project.steps] as const, ...parts].filter(
      ([, steps]) => stepOn(steps, READING_DAY) === null,
    );
    expect(silent.map(([part]) => part)).toEqual([]);
  });
});

describe('labels set on lines and areas', () => {
  const labels = features.filter(({ id }) => String(id).endsWith(':label'));

  it('lie on their line, to 5 m', () => {
    const lines = labels.flatMap((label) => {
      const line = byId.get(String(label.id).replace(/:label$/, ''));
      return line === undefined || line.geometry.type === 'Polygon' ? [] : [{ label, line }];
    });
    expect(lines.length).toBeGreaterThan(10);
    for (const { label, line } of lines) {
      const [position] = linesOf(label)[0] ?? [];
      if (position === undefined) throw new Error('a label has a position');
      const metres = Math.min(...linesOf(line).map((stretch) => metresToLine(position, stretch)));
      expect(metres, String(label.id)).toBeLessThan(5);
    }
  });

  it('lie within their area', () => {
    const areas = labels.flatMap((label) => {
      const area = byId.get(String(label.id).replace(/:label$/, ''))?.geometry;
      return area?.type === 'Polygon' ? [{ label, area }] : [];
    });
    expect(areas.length).toBeGreaterThan(0);
    const outside = areas.filter(({ label, area }) => {
      const [position] = linesOf(label)[0] ?? [];
      return position === undefined || !booleanPointInPolygon([...position], area);
    });
    expect(outside.map(({ label }) => label.id)).toEqual([]);
  });
});

describe.each(
  features
    .filter(({ properties }) => properties?.role === 'halo')
    .map((halo) => ({ id: String(halo.id), halo })),
)('$id', ({ id, halo }) => {
  const inner = byId.get(id.replace(/:halo$/, ''));
  const area = halo.geometry as Polygon | MultiPolygon;
  const lines = inner ? linesOf(inner) : [];
  const error = Number(halo.properties?.errorMetres);

  it('holds what it surrounds', () => {
    expect(lines.flat().filter((position) => !booleanPointInPolygon([...position], area))).toEqual([]);
  });

  it('is about as wide as the error says', () => {
    const distances = linesOf(halo)
      .flat()
      .map((corner) =>
        Math.min(
          ...lines.map((line) =>
            line.length === 1 ? metresBetween(corner, line[0] ?? corner) : metresToLine(corner, line),
          ),
        ),
      );
    expect(Math.min(...distances)).toBeGreaterThan(error * 0.9 - 1);
    expect(Math.max(...distances)).toBeLessThan(error * 1.1 + 1);
  });
});

describe('the style on the published features', () => {
  const drawnBy = (layer: ReturnType<typeof buildStyle>['layers'][number]) =>
    'filter' in layer && layer.filter !== undefined ? compiledFilter(layer.filter) : () => true;
  const layersAt = (date: string, shown: Partial<Shown> = {}) =>
    buildStyle({ ...PLAIN_LOOK, date, ...shown }, STYLE_ASSETS)
      .layers.filter((layer) => 'source' in layer && layer.source === 'projects')
      .map((layer) => ({ layer, id: layer.id, draws: drawnBy(layer) }));

  it('draws each line once, in the layer of its status', () => {
    const lines = features.filter(({ geometry }) => geometry.type.endsWith('LineString'));
    fc.assert(
      fc.property(day, (date) => {
        const layers = layersAt(date).filter(
          ({ id }) => /^(line|corridor)-/.test(id) && !/casing|selection/.test(id),
        );
        for (const line of lines) {
          const kind = line.properties?.kind === 'corridor' ? 'corridor' : 'line';
          const drawing = layers.filter(({ draws }) => draws(line)).map(({ id }) => id);
          expect(drawing, String(line.id)).toEqual([`${kind}-${compiled(statusOn(date))(line)}`]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('draws every feature in some layer, and none of a group that is switched off', () => {
    const all = layersAt('2026-11-22');
    expect(
      features.filter((feature) => !all.some(({ draws }) => draws(feature))).map(({ id }) => id),
    ).toEqual([]);
    for (const group of LAYER_GROUPS) {
      const others = layersAt('2026-11-22', { groups: LAYER_GROUPS.filter((other) => other !== group) });
      const hidden = features.filter(({ properties }) => properties?.group === group);
      expect(hidden.filter((feature) => others.some(({ draws }) => draws(feature)))).toEqual([]);
    }
  });

  it('draws nothing of a status that is switched off, save the provinces, which have none', () => {
    const date = '2026-11-22';
    const statusOf = compiled(statusOn(date));
    for (const status of STATUSES) {
      const others = layersAt(date, { statuses: STATUSES.filter((other) => other !== status) });
      for (const feature of features) {
        const isHidden = feature.properties?.kind !== 'region' && statusOf(feature) === status;
        expect(
          others.some(({ draws }) => draws(feature)),
          `${feature.id} without ${status}`,
        ).toBe(!isHidden);
      }
    }
  });

  it('asks only for symbols that can be drawn', () => {
    const points = features.filter(({ geometry }) => geometry.type === 'Point');
    for (const { id, layer, draws } of layersAt('2026-11-22').filter(({ id }) => id.endsWith('-symbols'))) {
      const image = layer.type === 'symbol' ? layer.layout?.['icon-image'] : undefined;
      const names = points.filter(draws).map(compiled(image));
      expect(names.length, id).toBeGreaterThan(0);
      expect(names.filter((name) => parsePointSymbolId(String(name)) === null)).toEqual([]);
    }
  });
});
