import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { LAYER_GROUPS } from '#core/layer-group.ts';
import { chosenOf, FACETS, type Facet, isNarrowed, narrowedCount } from '#store/filter.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFilter } from '../hooks/use-filter.ts';
import styles from './filter-bar.module.css';
import { OptionCount } from './option-count.tsx';

/** Nobody opens a menu before the first view stands. */
const FacetOptions = lazy(() => import('./facet-options.tsx'));

/** What list, table and map are narrowed to: one menu for each facet, and the way back. */
export function FilterBar() {
  const t = useTranslations('filters');
  return (
    <div className={styles.bar}>
      <ul className={styles.facets} aria-label={t('title')}>
        {FACETS.map((facet) => (
          <li key={facet}>
            <FacetMenu facet={facet} />
          </li>
        ))}
      </ul>
      <Narrowed />
    </div>
  );
}

function FacetMenu({ facet }: { facet: Facet }) {
  const t = useTranslations('filters');
  const chosen = chosenOf(useFilter(), facet);
  const name = t(`facet.${facet}`);
  const label =
    chosen.length === 0 ? t('any', { facet: name }) : t('chosen', { facet: name, count: chosen.length });
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        className={styles.chip}
        aria-label={label}
        data-facet={facet}
        data-narrowed={chosen.length > 0}
      >
        {name}
        {chosen.length > 0 && <OptionCount count={chosen.length} />}
        <ChevronDown aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="start" collisionPadding={8} className={styles.positioner}>
          <Menu.Popup className={styles.menu} aria-label={name}>
            <Suspense>
              <FacetOptions facet={facet} />
            </Suspense>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** What is narrowed besides the menus, and the way back from all of it. */
function Narrowed() {
  const t = useTranslations('filters');
  const filter = useFilter();
  const clearFilters = useAtlas((state) => state.clearFilters);
  if (!isNarrowed(filter)) return null;
  const layersOff = LAYER_GROUPS.length - filter.groups.length;
  return (
    <p className={styles.narrowed} data-count="">
      <button type="button" className={styles.clear} onClick={clearFilters}>
        {t('clear', { count: narrowedCount(filter) })}
      </button>
      {layersOff > 0 && <span>{t('layersOff', { count: layersOff })}</span>}
    </p>
  );
}
