import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { STATUS_SLOTS } from '#core/status-slots.ts';
import { parseDataset } from '#dataset/parse-dataset.ts';
import { publishDataset } from '#dataset/publish.ts';
import type { GeometryFeature, Part } from '#dataset/schema.ts';
import { deepFreeze } from '../support/deep-freeze.ts';
import { metresBetween } from '../support/geodesic.ts';
import { type SoundDataset, soundDataset } from '../support/sound-dataset.ts';

function publishedAfter(change: (data: SoundDataset) => unknown) {
  const data = soundDataset();
  change(data);
  const result = parseDataset(data.files());
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { atlas, features } = publishDataset(deepFreeze(result.dataset));
  const own = features.features.filter((feature) => feature.properties?.project === 'khudaferin');
  const find = (id: string): Feature => {
    const found = own.find((feature) => feature.id === id);
    if (found === undefined) throw new Error(`there is no "${id}" among ${own.map((feature) => feature.id)}`);
    return found;
  };
  return { atlas, own, ids: own.map(({ id }) => id), find };
}

/** Another part with a position of its own. */
function addPart(
  { project, part, geometry, feature }: SoundDataset,
  id: string,
  kind: Part['kind'] = 'railway',
) {
  const added: Part = { ...part, id, kind, name: { en: id, az: id, fa: id, ru: id } };
  const place: GeometryFeature = {
    ...feature,
    id: `khudaferin/${id}`,
    geometry: {
      type: 'LineString',
      coordinates: [
        [46, 39],
        [46, 39.1],
        [46, 39.4],
      ],
    },
    properties: { ...feature.properties, part: id, role: 'line', isPrimary: false },
  };
  project.parts.push(added);
  geometry.features.push(place);
  return { part: added, place };
}

describe('a published feature', () => {
  it('says all the map needs to know, flat', () => {
    const { find } = publishedAfter(() => {});
    expect(find('khudaferin/dam')).toEqual({
      type: 'Feature',
      id: 'khudaferin/dam',
      geometry: { type: 'Point', coordinates: [46.9, 39.1] },
      properties: {
        id: 'khudaferin/dam',
        project: 'khudaferin',
        part: 'dam',
        kind: 'dam',
        group: 'araz',
        countries: 'AZ IR',
        role: 'site',
        isPrimary: true,
        positionClass: 'exact',
        errorMetres: 150,
        origin: 'Published coordinates.',
        rank: 1,
        name_en: 'text',
        name_az: 'text',
        name_fa: 'text',
        name_ru: 'text',
        from0: '2025-05-31',
        status0: 'planned',
      },
    });
  });

  it('has name, kind and history of the project when it is the primary symbol', () => {
    const { find } = publishedAfter(({ project, part }) => {
      project.name.en = 'Khudaferin';
      project.kind = 'irrigation';
      Object.assign(project.statusHistory[0] ?? {}, { status: 'operating' });
      part.name.en = 'the dam alone';
    });
    expect(find('khudaferin/dam').properties).toMatchObject({
      name_en: 'Khudaferin',
      kind: 'irrigation',
      status0: 'operating',
      rank: 4,
    });
  });

  it('has name, kind and history of its part when it is any other, and ranks after all primary ones', () => {
    const { find } = publishedAfter((data) => {
      const { part } = addPart(data, 'track');
      part.statusHistory = [{ status: 'built', asOf: '2024', source: 'agency-2025' }];
    });
    expect(find('khudaferin/track').properties).toMatchObject({
      name_en: 'track',
      kind: 'railway',
      status0: 'built',
      from0: '2024-12-31',
      rank: 12,
    });
  });

  it('may carry a history just as long as the map can read', () => {
    const entries = (length: number) => ({
      statusHistory: Array.from({ length }, (_, i) => ({
        status: 'planned' as const,
        asOf: `20${10 + i}`,
        source: 'agency-2025',
      })),
    });
    const { find } = publishedAfter(({ project }) => Object.assign(project, entries(STATUS_SLOTS)));
    expect(find('khudaferin/dam').properties?.[`from${STATUS_SLOTS - 1}`]).toBe('2017-12-31');
    expect(() => publishedAfter(({ project }) => Object.assign(project, entries(STATUS_SLOTS + 1)))).toThrow(
      'a status history has 9 entries; the map style reads 8',
    );
  });
});

describe('a line without a point of its own', () => {
  it('gets one half-way along it to carry its name', () => {
    const { find } = publishedAfter((data) => addPart(data, 'track'));
    const label = find('khudaferin/track:label');
    expect(label.properties).toEqual({
      ...find('khudaferin/track').properties,
      id: 'khudaferin/track:label',
      role: 'label',
    });
    if (label.geometry.type !== 'Point') throw new Error('the label is no point');
    const [longitude = 0, latitude = 0] = label.geometry.coordinates;
    expect(metresBetween([longitude, latitude], [46, 39.2])).toBeLessThan(5);
  });

  it('gets none where the part has a point already', () => {
    const { ids } = publishedAfter((data) => {
      const { place } = addPart(data, 'dam-crest');
      place.properties.part = 'dam';
      data.project.parts.pop();
    });
    expect(ids).toEqual(['khudaferin/dam', 'khudaferin/dam-crest']);
  });

  it('gets one only, on the longest of several lines', () => {
    const { ids } = publishedAfter((data) => {
      const { place } = addPart(data, 'track');
      data.geometry.features.push({
        ...place,
        id: 'khudaferin/siding',
        geometry: {
          type: 'LineString',
          coordinates: [
            [46, 39],
            [46, 39.01],
          ],
        },
      });
    });
    expect(ids.filter((id) => String(id).endsWith(':label'))).toEqual(['khudaferin/track:label']);
  });
});

describe('a primary line', () => {
  const entry = (status: 'planned' | 'built' | 'operating', asOf: string) => ({
    status,
    asOf,
    source: 'agency-2025',
  });
  const { find } = publishedAfter((data) => {
    const { place, part } = addPart(data, 'track');
    data.project.statusHistory = [entry('planned', '2020')];
    part.statusHistory = [entry('planned', '2021'), entry('built', '2022'), entry('operating', '2023')];
    data.feature.properties.isPrimary = false;
    place.properties.isPrimary = true;
  });
  const historyOf = (id: string) =>
    Object.entries(find(id).properties ?? {}).filter(([key]) => /^(from|status)\d$/.test(key));

  it('has a symbol with the history of the project, as list and panel have it, and nothing of the part', () => {
    expect(historyOf('khudaferin/track:label')).toEqual([
      ['from0', '2020-12-31'],
      ['status0', 'planned'],
    ]);
  });

  it('keeps the history of its part on the line itself', () => {
    expect(historyOf('khudaferin/track').map(([, value]) => value)).toEqual([
      ...['2021-12-31', 'planned'],
      ...['2022-12-31', 'built'],
      ...['2023-12-31', 'operating'],
    ]);
  });
});

describe('the halo of an uncertain position', () => {
  const withPosition = (change: object) =>
    publishedAfter(({ feature }) => Object.assign(feature.properties, change));

  it('is as wide as the error', () => {
    const { find } = withPosition({ positionClass: 'approximate', errorMetres: 2000 });
    const { geometry, properties } = find('khudaferin/dam:halo');
    if (geometry.type !== 'Polygon') throw new Error('the halo is no area');
    const radii = (geometry.coordinates[0] ?? []).map(([longitude = 0, latitude = 0]) =>
      metresBetween([longitude, latitude], [46.9, 39.1]),
    );
    expect(Math.min(...radii)).toBeGreaterThan(1985);
    expect(Math.max(...radii)).toBeLessThan(2015);
    expect(properties).toMatchObject({
      role: 'halo',
      id: 'khudaferin/dam:halo',
      positionClass: 'approximate',
    });
  });

  it('is not drawn around an exact position, nor around a mere label', () => {
    expect(withPosition({ positionClass: 'exact' }).ids).toEqual(['khudaferin/dam']);
    expect(withPosition({ positionClass: 'schematic', role: 'label' }).ids).toEqual(['khudaferin/dam']);
  });

  it('is not drawn around a corridor, which is only the idea of a route', () => {
    const { ids } = publishedAfter((data) => {
      addPart(data, 'route', 'corridor').place.properties.positionClass = 'schematic';
    });
    expect(ids).toEqual(['khudaferin/dam', 'khudaferin/route', 'khudaferin/route:label']);
  });

  it('does not count for the bounds of the project', () => {
    const { atlas } = withPosition({ positionClass: 'schematic', errorMetres: 50_000 });
    expect(atlas.projects.find(({ id }) => id === 'khudaferin')?.bounds).toEqual([46.9, 39.1, 46.9, 39.1]);
  });
});

describe('the atlas', () => {
  it('holds every project with its bounds, features and places', () => {
    const { atlas, ids } = publishedAfter((data) => addPart(data, 'track'));
    expect(atlas.version).toBe(1);
    expect(atlas.projects.map(({ id }) => id)).toEqual(['giz-galasi', 'khudaferin']);
    const khudaferin = atlas.projects[1];
    expect(khudaferin?.featureIds).toEqual(ids);
    expect(khudaferin?.bounds).toEqual([46, 39, 46.9, 39.4]);
    expect(khudaferin?.places).toHaveLength(2);
    expect(khudaferin?.places[0]).toEqual({
      part: 'dam',
      positionClass: 'exact',
      errorMetres: 150,
      origin: 'Published coordinates.',
      sources: ['agency-2025'],
    });
  });

  it('is the same for the same dataset', () => {
    expect(publishedAfter(() => {})).toEqual({ ...publishedAfter(() => {}), find: expect.any(Function) });
  });
});
