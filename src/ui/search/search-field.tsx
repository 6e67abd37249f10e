import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
import { PHONE_QUERY, useMediaQuery } from '../hooks/use-media-query.ts';
import { useFinder } from './finder.ts';
import styles from './search.module.css';
import { OptionLine } from './search-option.tsx';
import { isFirstMeant, type OptionGroup, optionGroups, type SearchOption } from './search-options.ts';
import { type Answered, useAnswer } from './use-answer.ts';
import { useChooseOption } from './use-choose-option.ts';
import { useInputProps } from './use-input-props.ts';

export interface SearchFieldProps {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly onChosen?: () => void;
}

const NO_GROUPS: readonly OptionGroup[] = [];

/** The field with its list of results: typing asks, arrows and Enter choose, Escape closes and then clears. */
export default function SearchField({ text, setText, onChosen }: SearchFieldProps) {
  const t = useTranslations('search');
  const finder = useFinder();
  const [attempt, setAttempt] = useState(0);
  const [isOpen, setOpen] = useState(text !== '');
  const answered = useAnswer(text, attempt);
  const groups = useMemo(
    () => (answered.type === 'answered' ? optionGroups(answered.answer) : NO_GROUPS),
    [answered],
  );
  const input = useFocusAtOnce();
  const inputProps = useInputProps();
  const makeRoom = useRoomOnPhone();
  const choose = useChooseOption();
  const take = (option: SearchOption) => {
    setText('');
    setOpen(false);
    choose(option);
    onChosen?.();
  };
  useEffect(() => finder.prepare(), [finder]);

  return (
    <Autocomplete.Root
      items={groups}
      mode="none"
      filter={null}
      value={text}
      onValueChange={(value, { reason }) => {
        if (reason !== 'item-press') setText(value);
      }}
      open={isOpen && answered.type !== 'none'}
      onOpenChange={(next, { event }) => {
        // Enter with nothing highlighted leaves the question open.
        if (next || !(event instanceof KeyboardEvent && event.key === 'Enter')) setOpen(next);
      }}
      autoHighlight={answered.type === 'answered' && isFirstMeant(answered.answer) ? 'always' : false}
      itemToStringValue={(option: SearchOption) => option.key}
      openOnInputClick
    >
      <Autocomplete.InputGroup className={styles.group}>
        <Search aria-hidden="true" />
        <Autocomplete.Input ref={input} {...inputProps} onFocus={makeRoom} />
        <Autocomplete.Clear className={styles.clear} aria-label={t('clear')}>
          <X aria-hidden="true" />
        </Autocomplete.Clear>
      </Autocomplete.InputGroup>
      {/* Kept, so that the first key does not wait for its place to be made. */}
      <Autocomplete.Portal keepMounted>
        <Autocomplete.Positioner className={styles.positioner} sideOffset={6} align="start">
          <Autocomplete.Popup
            className={styles.popup}
            data-surface=""
            data-answers={answered.type === 'none' ? undefined : answered.text}
          >
            <Autocomplete.Status className={styles.status}>
              <Summary answered={answered} />
            </Autocomplete.Status>
            {answered.type === 'failed' && (
              <button type="button" className={styles.again} onClick={() => setAttempt(attempt + 1)}>
                {t('again')}
              </button>
            )}
            <Autocomplete.List className={styles.list}>
              {(group: OptionGroup) => (
                <Autocomplete.Group key={group.heading} items={group.items}>
                  <Autocomplete.GroupLabel className={styles.heading}>
                    {t(`heading.${group.heading}`)}
                    {group.count > group.items.length && (
                      <span className={styles.count}>
                        {t('shownOf', { shown: group.items.length, count: group.count })}
                      </span>
                    )}
                  </Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(option: SearchOption) => (
                      <Autocomplete.Item
                        key={option.key}
                        value={option}
                        className={styles.item}
                        disabled={option.type === 'reading' && !option.reading.isOnMap}
                        data-option={option.key}
                        onClick={() => take(option)}
                      >
                        <OptionLine option={option} />
                      </Autocomplete.Item>
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}

/** How many results there are, for screen readers; what went wrong, for everyone. */
function Summary({ answered }: { answered: Answered }) {
  const t = useTranslations('search');
  if (answered.type === 'none') return null;
  if (answered.type === 'failed') return <p className={styles.message}>{t('failed')}</p>;
  const { readings, groups } = answered.answer;
  const count = readings.length + groups.reduce((sum, group) => sum + group.count, 0);
  if (count > 0) return <span className="visually-hidden">{t('count', { count })}</span>;
  return <p className={styles.message}>{t('none', { text: answered.text.trim() })}</p>;
}

/** The field takes the place of an input that had the focus, and of its caret. */
function useFocusAtOnce() {
  const input = useRef<HTMLInputElement>(null);
  // Before the next key can be pressed.
  useLayoutEffect(() => {
    const field = input.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  return input;
}

/** A phone needs the whole sheet for results and keyboard. */
function useRoomOnPhone(): () => void {
  const isPhone = useMediaQuery(PHONE_QUERY);
  const setSheetStop = useAtlas((state) => state.setSheetStop);
  return () => {
    if (isPhone) setSheetStop('full');
  };
}
