import type { Page } from '@playwright/test';

/** What stands in the browser's storage for measurements, by key. */
export function keptRecords(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, unknown>>((resolve) => {
        const opening = indexedDB.open('araz-atlas');
        opening.onerror = () => resolve({});
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('measurements')) return resolve({});
          const store = database.transaction('measurements').objectStore('measurements');
          const records: Record<string, unknown> = {};
          const walk = store.openCursor();
          walk.onsuccess = () => {
            const cursor = walk.result;
            if (cursor === null) return resolve(records);
            records[String(cursor.key)] = cursor.value;
            cursor.continue();
          };
        };
      }),
  );
}
