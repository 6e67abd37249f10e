import type { LayerGroup } from './layer-group.ts';
import type { Bounds } from './position.ts';
import type { PositionClass } from './position-class.ts';
import type { Status } from './status.ts';

/** What of the atlas is drawn in a view, each in its usual order. */
export interface InView {
  readonly groups: readonly LayerGroup[];
  readonly statuses: readonly Status[];
  readonly positionClasses: readonly PositionClass[];
  readonly projectIds: readonly string[];
  /** The names of towns that are written on the map, from west to east. */
  readonly towns: readonly string[];
  readonly bounds: Bounds;
  /** Of everything that is drawn. */
  readonly featureIds: ReadonlySet<string>;
}
