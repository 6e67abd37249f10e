import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { type LineTarget, type Screen, type SnapGround, snapAt } from '#map/snap.ts';

/** A hundred pixels to a degree, north upwards. */
const SCREEN: Screen = {
  project: ([longitude, latitude]) => ({ x: longitude * 100, y: -latitude * 100 }),
  unproject: ({ x, y }) => [x / 100, -y / 100],
};
const REACH = 12;

function line(id: string, positions: Position[], project = id.split('/')[0] ?? id): LineTarget {
  const [longitudes, latitudes] = [positions.map(([x]) => x), positions.map(([, y]) => y)];
  return {
    snap: { type: 'alignment', id },
    project,
    name: `line ${id}`,
    positions,
    bounds: [
      Math.min(...longitudes),
      Math.min(...latitudes),
      Math.max(...longitudes),
      Math.max(...latitudes),
    ],
  };
}

const RAILWAY = line('railway/main', [
  [0, 0],
  [0.5, 0],
  [1, 0],
]);
const CORRIDOR = line('corridor/main', [
  [0, 0.01],
  [1, 0.01],
]);
const GROUND: SnapGround = {
  projects: [
    { snap: { type: 'project', id: 'bridge' }, project: 'bridge', name: 'Bridge', position: [0.2, 0.05] },
    {
      snap: { type: 'project', id: 'railway/station' },
      project: 'railway',
      name: 'Station',
      position: [0.8, 0.001],
    },
  ],
  lines: [RAILWAY, CORRIDOR],
  places: [{ snap: { type: 'place', id: 'town' }, project: null, name: 'Town', position: [0.2, -0.04] }],
  imported: { points: [], lines: [] },
};

function at(longitude: number, latitude: number) {
  return { x: longitude * 100, y: -latitude * 100 };
}

describe('snapping', () => {
  it('finds nothing beyond its reach', () => {
    expect(snapAt(at(0.4, 0.2), REACH, GROUND, SCREEN, null)).toBeNull();
  });

  it('puts a vertex on the nearest place of a line', () => {
    const snapped = snapAt(at(0.4, -0.08), REACH, GROUND, SCREEN, null);
    expect(snapped?.name).toBe('line railway/main');
    expect(snapped?.vertex.snap).toEqual(RAILWAY.snap);
    expect(snapped?.vertex.position[0]).toBeCloseTo(0.4, 6);
    expect(snapped?.vertex.position[1]).toBeCloseTo(0, 6);
  });

  it('prefers a project to a line, and a line to a place, however near', () => {
    expect(snapAt(at(0.2, 0), REACH, GROUND, SCREEN, null)?.name).toBe('Bridge');
    const withoutProjects = { ...GROUND, projects: [] };
    expect(snapAt(at(0.2, -0.04), REACH, withoutProjects, SCREEN, null)?.name).toBe('line railway/main');
    const placesAlone = { ...withoutProjects, lines: [] };
    expect(snapAt(at(0.2, -0.04), REACH, placesAlone, SCREEN, null)?.vertex.snap).toEqual({
      type: 'place',
      id: 'town',
    });
  });

  it('takes the first of lines drawn over each other', () => {
    expect(snapAt(at(0.4, 0.02), REACH, GROUND, SCREEN, null)?.vertex.snap).toEqual(RAILWAY.snap);
    expect(
      snapAt(at(0.4, 0.08), REACH, { ...GROUND, lines: [CORRIDOR, RAILWAY] }, SCREEN, null)?.vertex.snap,
    ).toEqual(CORRIDOR.snap);
  });

  it('goes on along the line of the vertex before, even past a project', () => {
    const onCorridor = { position: [0.5, 0.01] as const, snap: CORRIDOR.snap };
    expect(snapAt(at(0.2, 0.03), REACH, GROUND, SCREEN, onCorridor)?.vertex.snap).toEqual(CORRIDOR.snap);
  });

  it('of lines takes the one that runs through the place of the vertex before', () => {
    const atTerminal = { position: [0, 0.01] as const, snap: { type: 'project' as const, id: 'terminal' } };
    expect(snapAt(at(0.4, 0.02), REACH, GROUND, SCREEN, atTerminal)?.vertex.snap).toEqual(CORRIDOR.snap);
    const free = { ...atTerminal, snap: null };
    expect(snapAt(at(0.4, 0.02), REACH, GROUND, SCREEN, free)?.vertex.snap).toEqual(RAILWAY.snap);
  });

  it('puts a station on the line of its project, under its own name', () => {
    const snapped = snapAt(at(0.8, 0.03), REACH, GROUND, SCREEN, null);
    expect(snapped?.name).toBe('Station');
    expect(snapped?.vertex.snap).toEqual(RAILWAY.snap);
    expect(snapped?.vertex.position[0]).toBeCloseTo(0.8, 6);
  });

  it('puts a vertex on a vertex of an imported file before its line, as free as anywhere, under its name', () => {
    const own = { snap: null, project: null, name: 'Survey' };
    const positions: Position[] = [
      [0.3, 0.3],
      [0.7, 0.3],
    ];
    const imported = {
      points: positions.map((position) => ({ ...own, position })),
      lines: [{ ...own, positions, bounds: [0.3, 0.3, 0.7, 0.3] as const }],
    };
    const ground = { ...GROUND, imported };
    expect(snapAt(at(0.32, 0.33), REACH, ground, SCREEN, null)).toEqual({
      vertex: { position: [0.3, 0.3], snap: null },
      name: 'Survey',
    });
    const between = snapAt(at(0.5, 0.33), REACH, ground, SCREEN, null);
    expect(between?.name).toBe('Survey');
    expect(between?.vertex.position[0]).toBeCloseTo(0.5, 5);
    expect(between?.vertex.snap).toBeNull();
  });
});
