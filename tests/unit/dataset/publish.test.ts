import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Status } from '#core/status.ts';
import { STATUS_SLOTS } from '#core/status-slots.ts';
import { publishDataset } from '#dataset/publish.ts';
import { readAtlas } from '#dataset/read-atlas.ts';
import type { GeometryFeature, Part } from '#dataset/schema.ts';
import type { Claim } from '#ledger/claim-schema.ts';
import { metresBetween } from '../support/geodesic.ts';
import { parsedAfter } from '../support/parsed.ts';
import type { SoundDataset } from '../support/sound-dataset.ts';

function publishedAfter(change: (data: SoundDataset) => unknown) {
  const { atlasFiles, errorAreas, features } = publishDataset(parsedAfter(change), '2026.11.0');
  const own = features.features.filter((feature) => feature.properties?.project === 'khudaferin');
  const find = (id: string): Feature => {
    const found = own.find((feature) => feature.id === id);
    if (found === undefined) throw new Error(`there is no "${id}" among ${own.map((feature) => feature.id)}`);
    return found;
  };
  return { atlas: readAtlas(atlasFiles.en), atlasFiles, errorAreas, own, ids: own.map(({ id }) => id), find };
}

/** Another part with a position of its own. */
function addPart(
  { project, part, claims, statusOfPart, geometry, feature }: SoundDataset,
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
  const status: Claim = { ...statusOfPart, id: `status-${id}`, part: id };
  claims.push(status);
  return { part: added, place, status };
}

/** Reports a status as of the end of a year, said on that day. */
function report({ claims, status }: SoundDataset, year: number, value: Status, part?: string): void {
  const subject = part === undefined ? {} : { part };
  const said = { asOf: `${year}`, statedOn: `${year}-12-31` };
  claims.push({
    ...status,
    ...subject,
    ...said,
    id: `status-${part ?? 'all'}-${year}`,
    value: { status: value },
  });
}

/** Leaves nothing said of a status, so that a test can begin anew. */
function forgetStatus({ claims }: SoundDataset, part?: string): void {
  const said = claims.filter((claim) => claim.quantity === 'status' && claim.part === part);
  for (const claim of said) claims.splice(claims.indexOf(claim), 1);
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
        corridors: '',
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
        from0: '2025-04-28',
        status0: 'planned',
        aged0: '2026-03-31',
        asOf0: '2025-03',
        publisher0: 'An agency',
        basis0: 'credible-source',
      },
    });
  });

  it('has name, kind and status of the project when it is the primary symbol', () => {
    const { find } = publishedAfter(({ project, part, status }) => {
      project.name.en = 'Khudaferin';
      project.kind = 'irrigation';
      status.value = { status: 'operating' };
      part.name.en = 'the dam alone';
    });
    expect(find('khudaferin/dam').properties).toMatchObject({
      name_en: 'Khudaferin',
      kind: 'irrigation',
      status0: 'operating',
      rank: 4,
    });
  });

  it('has name, kind and status of its part when it is any other, and ranks after all primary ones', () => {
    const { find } = publishedAfter((data) => {
      addPart(data, 'track');
      forgetStatus(data, 'track');
      report(data, 2024, 'built', 'track');
    });
    expect(find('khudaferin/track').properties).toMatchObject({
      name_en: 'track',
      kind: 'railway',
      status0: 'built',
      from0: '2024-12-31',
      rank: 12,
    });
  });

  it('may carry just as many steps as the map can read', () => {
    const publishedWith = (length: number) =>
      publishedAfter((data) => {
        forgetStatus(data);
        for (let i = 0; i < length; i += 1) report(data, 2000 + i, 'planned');
      });
    const last = publishedWith(STATUS_SLOTS).find('khudaferin/dam').properties;
    expect(last?.[`from${STATUS_SLOTS - 1}`]).toBe(`${1999 + STATUS_SLOTS}-12-31`);
    expect(() => publishedWith(STATUS_SLOTS + 1)).toThrow(
      `a status has ${STATUS_SLOTS + 1} steps; the map style reads ${STATUS_SLOTS}`,
    );
  });
});

describe('a line without a point of its own', () => {
  it('gets one half-way along it to carry its name', () => {
    const { find } = publishedAfter((data) => addPart(data, 'track'));
    const label = find('khudaferin/track:label');
    const { lengthMetres: _, ...told } = find('khudaferin/track').properties ?? {};
    expect(label.properties).toEqual({
      ...told,
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
      data.claims.pop();
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
  const { find } = publishedAfter((data) => {
    const { place } = addPart(data, 'track');
    forgetStatus(data);
    forgetStatus(data, 'track');
    report(data, 2020, 'planned');
    for (const [i, status] of (['planned', 'built', 'operating'] as const).entries())
      report(data, 2021 + i, status, 'track');
    data.feature.properties.isPrimary = false;
    place.properties.isPrimary = true;
  });
  const stepsOf = (id: string) =>
    Object.entries(find(id).properties ?? {}).filter(([key]) => /^(from|status|aged)\d$/.test(key));

  it('has a symbol with the steps of the project, as list and panel have them, and nothing of the part', () => {
    expect(stepsOf('khudaferin/track:label')).toEqual([
      ['from0', '2020-12-31'],
      ['status0', 'planned'],
      ['aged0', '2021-12-31'],
    ]);
  });

  it('keeps the steps of its part on the line itself', () => {
    expect(stepsOf('khudaferin/track').map(([, value]) => value)).toEqual([
      ...['2021-12-31', 'planned', '2022-12-31'],
      ...['2022-12-31', 'built', '2023-12-31'],
      ...['2023-12-31', 'operating', '2024-12-30'],
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

describe('the index', () => {
  it('holds every project with its bounds, features and parts, and every topic', () => {
    const { atlas, ids } = publishedAfter((data) => addPart(data, 'track'));
    expect(atlas.dataVersion).toBe('2026.11.0');
    expect(atlas.projects.map(({ id }) => id)).toEqual(['giz-galasi', 'khudaferin']);
    expect(atlas.topics).toEqual([{ id: 'trade', name: 'text' }]);
    const khudaferin = atlas.projects[1];
    expect(khudaferin?.featureIds).toEqual(ids);
    expect(khudaferin?.bounds).toEqual([46, 39, 46.9, 39.4]);
    expect(Object.keys(khudaferin?.parts ?? {})).toEqual(['dam', 'track']);
    expect(khudaferin?.parts.dam).toMatchObject({
      bounds: [46.9, 39.1, 46.9, 39.1],
      featureIds: ['khudaferin/dam'],
    });
  });

  it('holds the steps of each project and of each part on the map, and no claim', () => {
    const { atlas } = publishedAfter((data) => {
      addPart(data, 'track');
      report(data, 2025, 'built', 'track');
    });
    const khudaferin = atlas.projects[1];
    const said = { publisher: 'An agency', basis: 'credible-source' };
    const planned = { from: '2025-04-28', status: 'planned', asOf: '2025-03', ...said };
    expect(khudaferin?.steps).toEqual([planned]);
    expect(khudaferin?.parts.track?.steps).toEqual([
      planned,
      { from: '2025-12-31', status: 'built', asOf: '2025', ...said },
    ]);
    expect(JSON.stringify(atlas)).not.toContain('capacity');
  });

  it('is the same for the same dataset', () => {
    expect(publishedAfter(() => {})).toEqual({ ...publishedAfter(() => {}), find: expect.any(Function) });
  });
});
