/** How a stretch of the network is travelled. */
export const TRANSPORT_MODES = ['rail', 'road', 'sea'] as const;
export type TransportMode = (typeof TRANSPORT_MODES)[number];

/** What a node of the network is. Crossings and canals make everybody wait. */
export const NODE_KINDS = [
  'station',
  'junction',
  'port',
  'terminal',
  'town',
  'crossing',
  'canal',
  'strait',
] as const;

/** What travel times rest on; anybody may put their own figures in the place of ours. */
export const ASSUMPTION_IDS = [
  'rail-speed',
  'road-speed',
  'sea-speed',
  'transshipment',
  'gauge-break',
  'border',
  'canal',
] as const;
export type AssumptionId = (typeof ASSUMPTION_IDS)[number];
