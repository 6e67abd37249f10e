import { editAddress, hashParts, notices } from './support/atlas-page.ts';
import { expect, test, waitForMap } from './support/atlas-test.ts';
import { keptRecords } from './support/kept-records.ts';
import { ENGLISH } from './support/texts.ts';

test('what was measured survives a reload: by the address, and without one as an offer', async ({
  page,
  openAtlas,
}) => {
  await openAtlas('#map=7/39/47/0/0&m=46,39;48.31,39&lang=en');
  const total = page.locator('output[data-length-metres]').first();
  await expect(total).toHaveAttribute('data-length-metres', /^200101\.62/);

  // Another measurement is a change, and changes are kept.
  await editAddress(page, '#map=7/39/47/0/0&m=49.58,37.28;48.87,38.43&lang=en');
  await expect(total).toHaveAttribute('data-length-metres', /^142114\.39/);
  await expect.poll(async () => Object.keys(await keptRecords(page)).length).toBe(1);

  await page.goto('about:blank');
  await page.goto('/#map=7/39/47/0/0&lang=en');
  await waitForMap(page);
  const chip = notices(page).locator('[data-recover]');
  await expect(chip).toContainText('1 measurement from today');
  await chip.getByRole('button', { name: ENGLISH.recovery.recover, exact: true }).click();
  await expect(chip).toHaveCount(0);
  await expect(total).toHaveAttribute('data-length-metres', /^142114\.39/);
  await expect.poll(() => hashParts(page).m).toMatch(/^line~/);

  await page.reload();
  await waitForMap(page);
  await expect(total).toHaveAttribute('data-length-metres', /^142114\.39/);
  await expect(chip).toHaveCount(0);
});
