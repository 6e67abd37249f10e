import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { chosenOf, type Facet, withChosen } from '#store/filter.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFilter } from '../hooks/use-filter.ts';
import type { MenuProps } from '../primitives/menu-button.tsx';
import { OpenedMenu } from '../primitives/opened-menu.tsx';
import styles from './filter-bar.module.css';
import { OptionCount } from './option-count.tsx';
import { useFacetOptions } from './use-facet-options.ts';
import { useFacetWords } from './use-facet-words.ts';

const POSITION = {
  sideOffset: 6,
  align: 'start',
  collisionPadding: 8,
  className: styles.positioner,
} as const;

/** The values of a facet to choose from, each with how many projects it would show. */
export default function FacetMenu({ facet, ...menu }: MenuProps & { facet: Facet }) {
  const t = useTranslations('filters');
  const wordsOf = useFacetWords();
  const filter = useFilter();
  const setFilter = useAtlas((state) => state.setFilter);
  const options = useFacetOptions(facet);
  const chosen = chosenOf(filter, facet);
  const toggle = (value: string, isOn: boolean) =>
    setFilter(
      withChosen(filter, facet, isOn ? [...chosen, value] : chosen.filter((other) => other !== value)),
    );
  return (
    <OpenedMenu {...menu} className={styles.menu} positioner={POSITION}>
      {options.map(({ value, count }) => (
        <Menu.CheckboxItem
          key={value}
          className={styles.option}
          checked={chosen.includes(value)}
          onCheckedChange={(isOn) => toggle(value, isOn)}
          data-value={value}
          data-empty={count === 0}
        >
          <span className={styles.box}>
            <Menu.CheckboxItemIndicator>
              <Check aria-hidden="true" />
            </Menu.CheckboxItemIndicator>
          </span>
          <span className={styles.words}>{wordsOf(facet, value)}</span>
          <OptionCount count={count} />
        </Menu.CheckboxItem>
      ))}
      {facet === 'status' && <p className={styles.note}>{t('provinces')}</p>}
    </OpenedMenu>
  );
}
