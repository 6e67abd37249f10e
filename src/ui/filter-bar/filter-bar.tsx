import { ChevronDown } from 'lucide-react';
import { memo } from 'react';
import { useTranslations } from 'use-intl';
import { LAYER_GROUPS } from '#core/layer-group.ts';
import { chosenOf, FACETS, type Facet, isNarrowed, narrowedCount } from '#store/filter.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFilter } from '../hooks/use-filter.ts';
import { MenuButton } from '../primitives/menu-button.tsx';
import styles from './filter-bar.module.css';
import { OptionCount } from './option-count.tsx';

const loadMenu = () => import('./facet-menu.tsx');

/** What list, table and map are narrowed to: one menu for each facet, and the way back. */
export const FilterBar = memo(function FilterBar() {
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
});

function FacetMenu({ facet }: { facet: Facet }) {
  const t = useTranslations('filters');
  const chosen = chosenOf(useFilter(), facet);
  const name = t(`facet.${facet}`);
  const label =
    chosen.length === 0 ? t('any', { facet: name }) : t('chosen', { facet: name, count: chosen.length });
  return (
    <MenuButton
      className={styles.chip}
      label={label}
      load={loadMenu}
      subject={{ facet }}
      data-facet={facet}
      data-narrowed={chosen.length > 0}
    >
      {name}
      {chosen.length > 0 && <OptionCount count={chosen.length} />}
      <ChevronDown aria-hidden="true" />
    </MenuButton>
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
