import { detailPanel, editAddress, notices } from '../support/atlas-page.ts';
import { expect, test } from '../support/atlas-test.ts';
import { keptRecords } from '../support/kept-records.ts';
import { DATA_VERSION, rowsOf, statusOn } from '../support/ledger.ts';
import { totalOf } from '../support/measure-panel.ts';
import { textsOf } from '../support/texts.ts';

test.use({ hasMap: false });

const YEAR_MILLISECONDS = 365.25 * 86_400_000;

test('fault: clock jumps ahead and back by years: it is said, figures stay, and measurements are offered', async ({
  page,
}) => {
  await page.goto('/#m=46,39;48.31,39&lang=en');
  const total = totalOf(page).first();
  await expect(total).toBeVisible();
  await page.clock.setSystemTime(Date.now() + 10 * YEAR_MILLISECONDS);
  await editAddress(page, 'm=49.58,37.28;48.87,38.43&lang=en');
  await expect(total).toHaveAttribute('data-length-metres', /^142114\.39/);
  await expect.poll(async () => Object.keys(await keptRecords(page)).length).toBe(1);

  await page.clock.setSystemTime(0);
  await page.goto('about:blank');
  await page.goto('/#lang=fa&sel=khudaferin');
  await expect(notices(page)).toContainText(textsOf('fa').notice.clockBehind);
  const [year = 0, month = 1] = DATA_VERSION.split('.').map(Number);
  const dayOfData = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  await expect(detailPanel(page).locator('[data-row]')).toHaveCount(rowsOf('khudaferin', dayOfData).length);
  await expect(
    page.locator(`[data-project="khudaferin"] [data-status="${statusOn('khudaferin', dayOfData)}"]`).first(),
  ).toBeAttached();
  const chip = notices(page).locator('[data-recover]');
  await chip.getByRole('button', { name: textsOf('fa').recovery.recover, exact: true }).click();
  await expect(total).toHaveAttribute('data-length-metres', /^142114\.39/);
});
