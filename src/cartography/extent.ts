/**
 * How much the map holds: the region around the Araz alone, which is all the first view needs, or everything: the world of
 * the corridors and the rings around what is chosen. The second is added once the first view is drawn.
 */
export type Extent = 'region' | 'world';
