import { memo } from 'react';
import { useTranslations } from 'use-intl';
import styles from './search.module.css';
import { OptionLine } from './search-option.tsx';
import { isSameOption, isTakeable, type OptionGroup, type SearchOption } from './search-options.ts';

interface ResultListProps {
  readonly id: string;
  readonly groups: readonly OptionGroup[];
  readonly activeKey: string | null;
}

/** What can be chosen, under its headings. Lines that stay from one answer to the next are not drawn again. */
export const ResultList = memo(function ResultList({ id, groups, activeKey }: ResultListProps) {
  return groups.map((group) => (
    // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups, not sets of fields
    <div key={group.heading} role="group" aria-labelledby={`${id}-${group.heading}`}>
      <Heading id={`${id}-${group.heading}`} group={group} />
      {group.items.map((option) => (
        <Line
          key={option.key}
          id={lineId(id, option.key)}
          option={option}
          isActive={option.key === activeKey}
        />
      ))}
    </div>
  ));
});

/** By what a field names the line that is highlighted in its list. */
export function lineId(listId: string, key: string): string {
  // Names in attributes are parted by blanks.
  return `${listId}-${encodeURIComponent(key)}`;
}

function Heading({ id, group: { heading, items, count } }: { id: string; group: OptionGroup }) {
  const t = useTranslations('search');
  return (
    <div id={id} className={styles.heading}>
      {t(`heading.${heading}`)}
      {count > items.length && (
        <span className={styles.count}>{t('shownOf', { shown: items.length, count })}</span>
      )}
    </div>
  );
}

interface LineProps {
  readonly id: string;
  readonly option: SearchOption;
  readonly isActive: boolean;
}

const Line = memo(
  function Line({ id, option, isActive }: LineProps) {
    const isDisabled = !isTakeable(option);
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the highlighted line
      <div
        role="option"
        id={id}
        aria-selected={isActive}
        aria-disabled={isDisabled || undefined}
        className={styles.item}
        data-option={option.key}
        data-highlighted={isActive ? '' : undefined}
        data-disabled={isDisabled ? '' : undefined}
      >
        <OptionLine option={option} />
      </div>
    );
  },
  (before, now) =>
    before.isActive === now.isActive && before.id === now.id && isSameOption(before.option, now.option),
);
