/** The element that tells in words what is in view; the map names it as its description. */
export const VIEW_DESCRIPTION_ID = 'view-description';
