import { expect, test } from './support/atlas-test.ts';
import { claimsOf, DATA_VERSION } from './support/ledger.ts';
import { projectOf } from './support/projects.ts';
import { textsOf } from './support/texts.ts';

test.use({
  viewport: { width: 1440, height: 900 },
  hasMap: false,
  permissions: ['clipboard-read', 'clipboard-write'],
});

/** Rasht to Astara; what it was said to measure is made up, its length and its part of Iran as if data had changed. */
const LINE = 'm=49.58,37.28;48.87,38.43';

test('a link of an older version measures the same line, says what has changed since, and is quiet once dismissed', async ({
  page,
}) => {
  await page.goto(`/#lang=en&${LINE}&pin=A~line~gwlstbg427nXAgoriTAA&v=2026.05~l:143200~IR:20000~sea:117000`);
  await expect(page.locator('output[data-length-metres]')).toContainText('142 km');
  await expect(page.locator('[data-variant="A"]')).toBeVisible();
  const notice = page.locator('[data-since]');
  await expect(notice).toContainText(/^2 numbers have changed .*2026\.05/);
  await expect(notice.locator('[data-changed="length"]')).toHaveText('Length: then 143 km, now 142 km');
  await expect(notice.locator('[data-changed="IR"]')).toContainText('then 20 km, now 25 km');

  await page.getByRole('button', { name: textsOf('en').measure.copyLink, exact: true }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/&pin=A~line~gwlstbg427nXAgoriTAA&v=2026\.\d+\.\d+~l:142114\.\d+~IR:/);
  expect(link.length).toBeLessThan(2000);

  await notice.getByRole('button', { name: textsOf('en').notice.dismiss }).click();
  await expect(notice).toHaveCount(0);
  expect(page.url()).not.toContain('v=');
  await page.goto(link);
  await expect(page.locator('output[data-length-metres]')).toContainText('142 km');
  await expect(page.locator('[data-variant="A"]')).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test('of a project, figures that read otherwise since are listed; of a version nobody kept, that is said', async ({
  page,
}) => {
  await page.goto('/#lang=fa&sel=khudaferin&v=2026.05');
  const notice = page.locator('[data-since]');
  await expect(notice).toContainText(projectOf('khudaferin').name.fa);

  const volumes = claimsOf('khudaferin').filter(({ value }) => value === 1612);
  const before = Object.fromEntries(
    volumes.map((claim) => [`khudaferin/${claim.id}`, { ...claim, value: 1500 }]),
  );
  await page.route('**/versions.json', (route) =>
    route.fulfill({ json: { steps: [{ from: '2026.5.0', to: DATA_VERSION, before }] } }),
  );
  await page.reload();
  await expect(notice.locator('[data-changed]')).toHaveText(/۱٬۵۰۰.*۱٬۶۱۲/);
});
