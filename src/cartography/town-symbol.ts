import { MAP_COLOURS, THEMES, type Theme } from './theme.ts';

/** Side of a town's dot in CSS pixels. */
export const TOWN_SYMBOL_SIZE = 8;

/** The theme of a town's dot, or null when the image name is not one. */
export function parseTownSymbolId(id: string): Theme | null {
  return THEMES.find((theme) => id === `town:${theme}`) ?? null;
}

/** A small open dot: towns are there for orientation and stay behind the projects. */
export function townSymbolSvg(theme: Theme): string {
  const { inkMuted, textHalo } = MAP_COLOURS[theme];
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8" viewBox="0 0 8 8">' +
    `<circle cx="4" cy="4" r="2.4" fill="${textHalo}" stroke="${inkMuted}" stroke-width="1.4"/></svg>`
  );
}
