/** What somebody works with on the map, in the place of the list: measuring, routes on the network, files and a talk of their own. */
export const TOOLS = ['measure', 'routes', 'files', 'talk'] as const;
export type Tool = (typeof TOOLS)[number];
