import { expect, type Page } from '@playwright/test';
import type { Map as MapLibreMap } from 'maplibre-gl';

declare global {
  interface Window {
    /** There with `?inspect` in the address. */
    readonly atlas?: { readonly map: MapLibreMap };
  }
}

export interface Camera {
  readonly zoom: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly bearing: number;
  readonly pitch: number;
}

export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** All layers that draw projects. */
const PROJECT_SOURCE = 'projects';

/** What the functions below need: a page opened with `?inspect`. */
export function cameraOf(page: Page): Promise<Camera> {
  return page.evaluate(() => {
    const map = window.atlas?.map;
    if (map === undefined) throw new Error('open the atlas with ?inspect');
    const { lat, lng } = map.getCenter();
    return {
      zoom: map.getZoom(),
      latitude: lat,
      longitude: lng,
      bearing: map.getBearing(),
      pitch: map.getPitch(),
    };
  });
}

/** Moves the map at once by so many pixels to the right and down: what is on it goes the other way. */
export function moveMap(page: Page, right: number, down: number): Promise<void> {
  return page.evaluate(
    (by) => {
      const map = window.atlas?.map;
      if (map === undefined) throw new Error('open the atlas with ?inspect');
      map.panBy(by, { duration: 0 });
    },
    [right, down] as [number, number],
  );
}

/** Where on the screen a place lies; the map fills the page, so its pixels are the page's. */
export function screenPointOf(page: Page, position: readonly [number, number]): Promise<ScreenPoint> {
  return page.evaluate(([longitude, latitude]) => {
    const point = window.atlas?.map.project([longitude, latitude]);
    if (point === undefined) throw new Error('open the atlas with ?inspect');
    return { x: point.x, y: point.y };
  }, position);
}

/** Where the symbol of a project is drawn. */
export async function symbolPointOf(page: Page, projectId: string): Promise<ScreenPoint> {
  const position = await page.evaluate((id) => {
    const features = window.atlas?.map.queryRenderedFeatures({ layers: ['project-symbols'] }) ?? [];
    const symbol = features.find((feature) => feature.properties.project === id);
    return symbol?.geometry.type === 'Point' ? symbol.geometry.coordinates : null;
  }, projectId);
  if (position === null) throw new Error(`the symbol of "${projectId}" is not on the map`);
  return screenPointOf(page, [position[0] ?? 0, position[1] ?? 0]);
}

/** The distinct values a property has among everything of the projects that is drawn. */
export function drawnValues(page: Page, property: 'group' | 'project'): Promise<string[]> {
  return page.evaluate(
    ([source, name]) => {
      const map = window.atlas?.map;
      if (map === undefined) throw new Error('open the atlas with ?inspect');
      const layers = map
        .getStyle()
        .layers.flatMap((layer) => ('source' in layer && layer.source === source ? layer.id : []));
      const values = map.queryRenderedFeatures({ layers }).map((feature) => String(feature.properties[name]));
      return [...new Set(values)].sort();
    },
    [PROJECT_SOURCE, property] as const,
  );
}

/** The distinct statuses of all lines and symbols that are drawn. */
export function drawnStatuses(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const features = window.atlas?.map.queryRenderedFeatures() ?? [];
    const statuses = features.map(({ layer }) => {
      const [, ofLine] =
        /^(?:line|corridor)-(operating|built|under-construction|planned|suspended|unknown)$/.exec(layer.id) ??
        [];
      const icon: unknown = layer.type === 'symbol' ? layer.layout?.['icon-image'] : undefined;
      const [prefix, , ofSymbol] = String(icon ?? '').split(':');
      return ofLine ?? (prefix === 'symbol' ? ofSymbol : undefined);
    });
    return [...new Set(statuses.filter((status) => status !== undefined))].sort();
  });
}

/** The status in which each project's symbol is drawn, by project. */
export function symbolStatuses(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const symbols = window.atlas?.map.queryRenderedFeatures({ layers: ['project-symbols'] }) ?? [];
    return Object.fromEntries(
      symbols.map(({ properties, layer }) => {
        const icon: unknown = layer.type === 'symbol' ? layer.layout?.['icon-image'] : undefined;
        return [String(properties.project), String(icon ?? '').split(':')[2] ?? ''];
      }),
    );
  });
}

/** Projects whose features carry the given flag on the map. */
export function projectsInState(page: Page, state: 'isSelected' | 'isHovered'): Promise<string[]> {
  return page.evaluate(
    ([source, flag]) => {
      const map = window.atlas?.map;
      if (map === undefined) throw new Error('open the atlas with ?inspect');
      const features = map.querySourceFeatures(source);
      const marked = features.filter((feature) => {
        const id = feature.properties.id;
        return id !== undefined && map.getFeatureState({ source, id })[flag] === true;
      });
      return [...new Set(marked.map((feature) => String(feature.properties.project)))].sort();
    },
    [PROJECT_SOURCE, state] as const,
  );
}

/** The text colours or line colours the map draws with, as the style says. */
export function paintOf(page: Page, layer: string, property: 'line-color'): Promise<unknown> {
  return page.evaluate(([id, name]) => window.atlas?.map.getPaintProperty(id, name), [
    layer,
    property,
  ] as const);
}

/** The centre of the map has come to lie at a place. */
export async function expectCamera(page: Page, expected: Partial<Camera>, digits = 3): Promise<void> {
  for (const [key, value] of Object.entries(expected)) {
    await expect
      .poll(async () => (await cameraOf(page))[key as keyof Camera], { message: `${key} of the map` })
      .toBeCloseTo(value, digits);
  }
}

/** The world beyond the region is added after the first picture; a test of pictures or layers waits for it. */
export async function waitForWholeMap(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(() => {
          const map = window.atlas?.map;
          return map?.getLayer('point-selection') !== undefined && map.loaded();
        }),
      // On a machine with much else to do the picture of the region alone takes its time.
      { timeout: 40_000 },
    )
    .toBe(true);
}
