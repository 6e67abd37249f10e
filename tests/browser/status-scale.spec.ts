import type { Locator, Page } from '@playwright/test';
import { STATUSES, type Status } from '#core/status.ts';
import { detailPanel, legend, projectList } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { paintOf } from './support/live-map.ts';

test.use({ viewport: { width: 1280, height: 720 } });

/** A history that has been through four of the six. */
const BRIDGE = 'astarachay-road-bridge';
const IN_PANEL: readonly Status[] = ['operating', 'under-construction', 'planned', 'suspended'];

for (const theme of ['light', 'dark'] as const) {
  test(`a status has one colour in list, panel, legend and on the map (${theme})`, async ({
    page,
    openAtlas,
  }) => {
    await openAtlas(`?inspect#map=5.5/38/48&sel=${BRIDGE}&theme=${theme}`);
    await detailPanel(page)
      .locator('details')
      .evaluateAll((all) => {
        for (const details of all) details.setAttribute('open', '');
      });

    const onMap = await lineColours(page);
    expect(await wordColours(projectList(page))).toEqual(onMap);
    expect(await legendColours(page)).toEqual(onMap);
    expect(await wordColours(detailPanel(page))).toMatchObject(pick(onMap, IN_PANEL));
    expect(new Set(Object.values(onMap)).size, 'only "suspended" and "unknown" look alike').toBe(5);
  });
}

type Colours = Record<string, string>;

async function lineColours(page: Page): Promise<Colours> {
  const colours: Colours = {};
  for (const status of STATUSES) {
    const ofLine = await paintOf(page, `line-${status}`, 'line-color');
    expect(await paintOf(page, `corridor-${status}`, 'line-color')).toBe(ofLine);
    colours[status] = rgbOf(String(ofLine));
  }
  return colours;
}

/** The dots beside the words of a list or panel; a status drawn in two colours gives a colour nothing equals. */
function wordColours(place: Locator): Promise<Colours> {
  return coloursIn(place.locator('span[data-status] circle'), 'fill');
}

function legendColours(page: Page): Promise<Colours> {
  return coloursIn(legend(page).locator('svg[data-status] line'), 'stroke');
}

async function coloursIn(shapes: Locator, property: 'fill' | 'stroke'): Promise<Colours> {
  const found = await shapes.evaluateAll(
    (elements, name) =>
      elements.map((element) => ({
        status: element.closest('[data-status]')?.getAttribute('data-status') ?? '',
        colour: getComputedStyle(element)[name],
      })),
    property,
  );
  const colours: Record<string, string> = {};
  for (const { status, colour } of found) {
    const known = colours[status];
    colours[status] = known === undefined || known === colour ? colour : `${known} and ${colour}`;
  }
  return colours;
}

function pick(colours: Colours, statuses: readonly Status[]): Colours {
  return Object.fromEntries(
    Object.entries(colours).filter(([status]) => statuses.some((one) => one === status)),
  );
}

function rgbOf(hex: string): string {
  const channels = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
  return `rgb(${channels.join(', ')})`;
}
