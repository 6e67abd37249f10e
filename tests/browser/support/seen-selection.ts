import type { Page } from '@playwright/test';
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource } from 'maplibre-gl';

/** What a page says is chosen, by each way it says it. */
export interface SeenSelection {
  /** The project of `sel`. */
  readonly address: string | null;
  /** The heading of the panel. */
  readonly title: string | null;
  /** The row marked in the list, where the project has one, is that of the address. */
  readonly list: string;
  /** Projects with a feature that is marked as chosen, whether it is in sight or not. */
  readonly map: readonly string[];
  readonly language: string;
}

/** Needs a page opened with `?inspect`. The function gives what is seen each time it is called. */
export async function watchSelection(page: Page): Promise<() => Promise<SeenSelection>> {
  await page.evaluate(async () => {
    const map = window.atlas?.map;
    if (map === undefined) throw new Error('open the atlas with ?inspect');
    const drawn = await map.getSource<GeoJSONSource>('projects')?.getData();
    const { features } = drawn as FeatureCollection;
    const projectOfFeature = new Map(
      features.flatMap(({ properties }) =>
        properties === null ? [] : [[String(properties.id), String(properties.project)]],
      ),
    );
    Reflect.set(window, 'projectOfFeature', projectOfFeature);
  });
  return () =>
    page.evaluate(() => {
      const map = window.atlas?.map;
      const projectOfFeature: ReadonlyMap<string, string> = Reflect.get(window, 'projectOfFeature');
      const marked = [...projectOfFeature].flatMap(([id, project]) =>
        map?.getFeatureState({ source: 'projects', id }).isSelected === true ? [project] : [],
      );
      const [, address = null] = /[#&]sel=([^&/]+)/.exec(location.hash) ?? [];
      const rows = [...document.querySelectorAll('nav [data-project]')];
      const current = rows.filter((row) => row.hasAttribute('aria-current'));
      const own = rows.filter((row) => row.getAttribute('data-project') === address);
      const isAgreeing = current.length === own.length && current.every((row) => own.includes(row));
      return {
        address,
        title: document.getElementById('detail-title')?.textContent?.trim() ?? null,
        list: isAgreeing ? 'agrees' : current.map((row) => row.getAttribute('data-project')).join(', '),
        map: [...new Set(marked)].sort(),
        language: document.documentElement.lang,
      };
    });
}
