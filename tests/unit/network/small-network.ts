import type { LocalizedText } from '#core/language.ts';
import type { Status } from '#core/status.ts';
import type { NetworkDocument, NetworkEdge, NetworkNode } from '#dataset/network-document.ts';

const named = (name: string): LocalizedText => ({ en: name, az: name, fa: name, ru: name });

function node(id: string, latitude: number, more: Partial<NetworkNode> = {}): NetworkNode {
  return {
    id,
    kind: 'station',
    name: named(id),
    country: 'IR',
    position: [49, latitude],
    positionClass: 'approximate',
    errorMetres: 1000,
    sources: ['press'],
    canTransfer: true,
    ...more,
  };
}

export function edge(
  id: string,
  km: number,
  statuses: readonly [from: string, status: Status][],
  more: Partial<NetworkEdge> = {},
): NetworkEdge {
  const [from = '', to = ''] = id.split('-');
  return {
    id,
    from,
    to,
    mode: 'rail',
    gaugeMm: 1435,
    country: 'IR',
    isBesideRailway: false,
    steps: statuses.map(([day, status]) => ({
      from: day,
      status,
      asOf: day,
      publisher: 'Press',
      basis: 'credible-source',
    })),
    project: null,
    part: null,
    published: null,
    measuredKm: km,
    measuredLeastKm: km - 2,
    measuredMostKm: km + 12,
    isAlongAtlas: false,
    lengthReason: null,
    line: [],
    sources: ['press'],
    ...more,
  };
}

const OPEN: [string, Status][] = [['2015-01-01', 'operating']];

/**
 * North of the border broad gauge, south of it standard; the middle is missing, and a road runs beside it:
 * north –1520– border –1520– terminal –(planned 1435)– town –1435– south, terminal –road– town, south –sea– port.
 */
export function smallNetwork(): NetworkDocument {
  return {
    nodes: [
      node('north', 41, { country: 'AZ' }),
      node('border', 38.5, { kind: 'crossing', canTransfer: false }),
      node('terminal', 38.4),
      node('town', 37.2),
      node('south', 36),
      node('port', 27),
    ],
    edges: [
      edge('north-border', 300, OPEN, { gaugeMm: 1520, country: 'AZ' }),
      edge('border-terminal', 20, OPEN, { gaugeMm: 1520 }),
      edge('terminal-town', 162, [
        ['2020-01-01', 'planned'],
        ['2026-11-22', 'unknown'],
      ]),
      edge('terminal-town-road', 180, OPEN, { from: 'terminal', to: 'town', mode: 'road', gaugeMm: null }),
      edge(
        'town-south',
        160,
        [
          ['2019-03-06', 'operating'],
          ['2026-04-30', 'unknown'],
        ],
        {
          published: {
            claim: 'line/length',
            source: 'press',
            km: 164,
            leastKm: 164,
            mostKm: 205,
            isDifference: false,
          },
        },
      ),
      edge('south-port', 1000, OPEN, { mode: 'sea', gaugeMm: null, country: 'sea' }),
    ],
    scenarios: [{ id: 'missing-link', name: named('When the link opens'), opens: ['terminal-town'] }],
    assumptions: (
      [
        ['rail-speed', 20],
        ['road-speed', 30],
        ['sea-speed', 25],
        ['transshipment', 48],
        ['gauge-break', 24],
        ['border', 12],
        ['canal', 16],
      ] as const
    ).map(([id, value]) => ({
      id,
      unit: id.endsWith('speed') ? 'km/h' : 'hours',
      value,
      least: 0,
      most: 1000,
      name: named(id),
      reason: named('ours'),
    })),
    comparisons: [],
    claims: {},
    traffic: [],
    sources: [],
    quantities: {},
    items: {},
    people: {},
  };
}
