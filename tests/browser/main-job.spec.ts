import type { Page } from '@playwright/test';
import { KINDS } from '#core/kind.ts';
import { boxOf, detailPanel, hashParts, panelTitle, projectList, projectRow } from './support/atlas-page.ts';
import { expect, test, waitForMap } from './support/atlas-test.ts';
import { rowsOf, statusOn } from './support/ledger.ts';
import { projectsInState, screenPointOf } from './support/live-map.ts';
import { nameOf, PROJECTS, projectOf } from './support/projects.ts';
import { ENGLISH } from './support/texts.ts';

/** Wide enough for the list, a framed project and its panel at once. */
test.use({ viewport: { width: 1280, height: 720 } });

test('opens on the whole region and lists all 24 projects by kind, each with its status', async ({
  page,
  openAtlas,
}) => {
  await openAtlas();
  await expect(projectList(page)).toContainText('24 projects');
  expect(PROJECTS).toHaveLength(24);

  const expected = KINDS.map((kind) => ({
    kind,
    members: PROJECTS.filter((project) => project.kind === kind),
  }))
    .filter(({ members }) => members.length > 0)
    .map(({ kind, members }) => ({
      heading: ENGLISH.kind[kind],
      rows: members.map((project) =>
        project.kind === 'region'
          ? project.name.en
          : `${project.name.en} ${ENGLISH.status[statusOn(project.id)]}`,
      ),
    }));
  expect(await listedByKind(page)).toEqual(expected);
  await expect(detailPanel(page)).toHaveCount(0);
});

test('a row opens its project, framed between the panels; Back closes it, Forward opens it again', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('?inspect');
  await projectRow(page, 'rasht-astara-railway').click();

  await expect(panelTitle(page)).toHaveText('Rasht–Astara railway');
  await expect(detailPanel(page)).toHaveAccessibleName('Rasht–Astara railway');
  await expect(projectRow(page, 'rasht-astara-railway')).toHaveAttribute('aria-current', 'true');
  await expect.poll(() => hashParts(page)).toMatchObject({ sel: 'rasht-astara-railway', map: /^\d/ });
  await waitForMap(page);
  expect(await projectsInState(page, 'isSelected')).toEqual(['rasht-astara-railway']);

  await expectFramed(page, 'rasht-astara-railway');

  await page.goBack();
  await expect(detailPanel(page)).toHaveCount(0);
  expect(hashParts(page)).not.toHaveProperty('sel');
  await expect.poll(() => projectsInState(page, 'isSelected')).toEqual([]);

  await page.goForward();
  await expect(panelTitle(page)).toHaveText('Rasht–Astara railway');
  expect(hashParts(page)).toHaveProperty('sel', 'rasht-astara-railway');
  await expect.poll(() => projectsInState(page, 'isSelected')).toEqual(['rasht-astara-railway']);
});

test('each choice is one step back, and the close button is a step of its own', async ({ page }) => {
  await page.goto('/');
  await projectRow(page, 'khudaferin').click();
  await projectRow(page, 'aras-dam').click();
  await detailPanel(page).getByRole('button', { name: ENGLISH.panel.close }).click();
  await expect(detailPanel(page)).toHaveCount(0);

  await page.goBack();
  await expect(panelTitle(page)).toHaveText(nameOf('aras-dam'));
  await page.goBack();
  await expect(panelTitle(page)).toHaveText(nameOf('khudaferin'));
  await page.goBack();
  await expect(detailPanel(page)).toHaveCount(0);
  expect(new URL(page.url()).pathname).toBe('/');
});

test('the panel tells everything in its fixed order, every figure with its source', async ({ page }) => {
  await page.goto('/#sel=khudaferin');
  const panel = detailPanel(page);
  const project = projectOf('khudaferin');
  await expect(panelTitle(page)).toHaveText(project.name.en);
  for (const name of [project.name.az, project.name.fa, project.name.ru])
    await expect(panel.getByText(name, { exact: true })).toBeVisible();

  const { about, parts, figures, position, related, sources } = ENGLISH.panel;
  await expect(panel.getByRole('heading', { level: 3 })).toHaveText([
    about,
    parts,
    figures,
    ENGLISH.promises.title,
    position,
    related,
    sources,
  ]);
  const status = panel.getByRole('region', { name: ENGLISH.panel.statusSince });
  await expect(status).toContainText('Operating');
  await expect(status).toContainText('last confirmed 29 Nov 2025');
  expect((await boxOf(status)).bottom).toBeLessThan(
    (await boxOf(panel.getByRole('heading', { name: about }))).y,
  );

  await expect(panel.locator('[data-part]')).toHaveCount(project.parts.length);
  await expect(panel.locator('[data-part="khudaferin power-station-iran"]')).toContainText(
    'Under construction',
  );
  await expect(panel.locator('[data-row]')).toHaveCount(rowsOf('khudaferin').length);
  await expect(
    panel.locator('[data-row]').filter({ hasNot: page.getByRole('button', { name: /^Source \d+$/ }) }),
  ).toHaveCount(0);
});

test('a related project opens in place of the present one', async ({ page }) => {
  await page.goto('/#sel=khudaferin');
  const [relation] = projectOf('khudaferin').relations;
  const target = relation?.target ?? '';
  await detailPanel(page)
    .getByRole('button', { name: nameOf(target) })
    .click();
  await expect(panelTitle(page)).toHaveText(nameOf(target));
  expect(hashParts(page)).toHaveProperty('sel', target);
});

/** What the list shows, in its order: a heading, then its rows without their date and publisher. */
function listedByKind(page: Page) {
  return projectList(page)
    .locator('li')
    .evaluateAll((entries: HTMLElement[]) => {
      const kinds: { heading: string; rows: string[] }[] = [];
      for (const entry of entries) {
        const heading = entry.querySelector('h3');
        if (heading !== null) kinds.push({ heading: heading.innerText, rows: [] });
        else kinds.at(-1)?.rows.push((entry.innerText.split(' · ')[0] ?? '').replaceAll(/\s+/g, ' ').trim());
      }
      return kinds;
    });
}

/** The whole project lies in the part of the map that neither bar nor panels cover. */
async function expectFramed(page: Page, id: string): Promise<void> {
  const bounds = await boundsOnScreen(page, id);
  const list = await boxOf(projectList(page));
  const panel = await boxOf(detailPanel(page));
  const bar = await boxOf(page.getByRole('banner'));
  const attribution = await boxOf(page.getByRole('contentinfo'));
  expect(bounds.left, 'right of the list').toBeGreaterThan(list.right);
  expect(bounds.right, 'left of the panel').toBeLessThan(panel.x);
  expect(bounds.top, 'below the bar').toBeGreaterThan(bar.bottom);
  expect(bounds.bottom, 'above the attribution').toBeLessThan(attribution.y);
  const largest = Math.max(
    (bounds.right - bounds.left) / (panel.x - list.right),
    (bounds.bottom - bounds.top) / (attribution.y - bar.bottom),
  );
  expect(largest, 'the frame is used, not wasted').toBeGreaterThan(0.5);
}

async function boundsOnScreen(page: Page, id: string) {
  const response = await page.request.get('/data/projects.geojson');
  const published: {
    features: { properties: { project: string; role: string }; geometry: { coordinates: unknown } }[];
  } = await response.json();
  const positions = published.features
    .filter(({ properties }) => properties.project === id && properties.role !== 'halo')
    .flatMap(({ geometry }) => positionsIn(geometry.coordinates));
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  const topLeft = await screenPointOf(page, [Math.min(...longitudes), Math.max(...latitudes)]);
  const bottomRight = await screenPointOf(page, [Math.max(...longitudes), Math.min(...latitudes)]);
  return { left: topLeft.x, top: topLeft.y, right: bottomRight.x, bottom: bottomRight.y };
}

function positionsIn(coordinates: unknown): [number, number][] {
  if (!Array.isArray(coordinates)) return [];
  const [first, second] = coordinates;
  if (typeof first === 'number' && typeof second === 'number') return [[first, second]];
  return coordinates.flatMap(positionsIn);
}
