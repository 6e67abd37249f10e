import { Search, X } from 'lucide-react';
import { type MouseEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
import { PHONE_QUERY, useMediaQuery } from '../hooks/use-media-query.ts';
import { useFinder } from './finder.ts';
import { lineId, ResultList } from './result-list.tsx';
import styles from './search.module.css';
import { isFirstMeant, type OptionGroup, optionGroups } from './search-options.ts';
import { type Answered, useAnswer } from './use-answer.ts';
import { useChooseOption } from './use-choose-option.ts';
import { useCombobox } from './use-combobox.ts';
import { useInputProps } from './use-input-props.ts';
import { usePopupPlace } from './use-popup-place.ts';

export interface SearchFieldProps {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly onChosen?: () => void;
}

const NO_GROUPS: readonly OptionGroup[] = [];

/**
 * The field with its list of results: typing asks, arrows and Enter choose, Escape closes and then clears. A combobox of its
 * own, since every key draws the list again: a general one takes three times as long.
 */
export default function SearchField({ text, setText, onChosen }: SearchFieldProps) {
  const t = useTranslations('search');
  const finder = useFinder();
  const listId = useId();
  const [attempt, setAttempt] = useState(0);
  const [isWanted, setWanted] = useState(text !== '');
  const answered = useAnswer(text, attempt);
  const isOpen = isWanted && answered.type !== 'none';
  const groups = useMemo(
    () => (answered.type === 'answered' ? optionGroups(answered.answer) : NO_GROUPS),
    [answered],
  );
  const root = useRef<HTMLDivElement>(null);
  const group = useRef<HTMLDivElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const input = useFocusAtOnce();
  const inputProps = useInputProps();
  const makeRoom = useRoomOnPhone();
  const choose = useChooseOption();
  const isInTalk = useAtlas((state) => state.story !== null);
  const clear = () => {
    setText('');
    return text !== '';
  };
  const combobox = useCombobox({
    listId,
    groups,
    isFirstMeant: answered.type === 'answered' && isFirstMeant(answered.answer),
    isOpen,
    setOpen: setWanted,
    root,
    onTake(option) {
      setText('');
      setWanted(false);
      choose(option);
      // In a talk single keys belong to it again: the next one may send what was found.
      if (isInTalk) input.current?.blur();
      onChosen?.();
    },
    onClear: clear,
  });
  usePopupPlace(group, popup, isOpen);
  useEffect(() => finder.prepare(), [finder]);

  return (
    <div ref={root}>
      <div ref={group} className={styles.group}>
        <Search aria-hidden="true" />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={combobox.activeKey === null ? undefined : lineId(listId, combobox.activeKey)}
          autoCorrect="off"
          autoCapitalize="none"
          {...inputProps}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setWanted(true);
          }}
          onFocus={makeRoom}
          onClick={() => setWanted(true)}
          onKeyDown={combobox.onKeyDown}
        />
        {text !== '' && (
          <button
            type="button"
            // Escape does the same for the keyboard.
            tabIndex={-1}
            className={styles.clear}
            aria-label={t('clear')}
            onMouseDown={keepFocus}
            onClick={() => {
              clear();
              input.current?.focus();
            }}
          >
            <X aria-hidden="true" />
          </button>
        )}
      </div>
      <div
        ref={popup}
        popover="manual"
        className={`${styles.popup} ${styles.below}`}
        data-surface=""
        data-answers={isOpen ? answered.text : undefined}
      >
        <div role="status" className={styles.status}>
          <Summary answered={answered} />
        </div>
        {answered.type === 'failed' && (
          <button
            type="button"
            className={styles.again}
            onClick={() => {
              setAttempt(attempt + 1);
              input.current?.focus();
            }}
          >
            {t('again')}
          </button>
        )}
        <Results id={listId} groups={groups} combobox={combobox} />
      </div>
    </div>
  );
}

interface ResultsProps {
  readonly id: string;
  readonly groups: readonly OptionGroup[];
  readonly combobox: Pick<ReturnType<typeof useCombobox>, 'activeKey' | 'highlight' | 'take'>;
}

/** The list, which hears for all its lines what the pointer does. */
function Results({ id, groups, combobox: { activeKey, highlight, take } }: ResultsProps) {
  const t = useTranslations('search');
  const list = useRef<HTMLDivElement>(null);
  const isScrolled = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer is read from its beginning
  useLayoutEffect(() => {
    if (isScrolled.current) list.current?.scrollTo({ top: 0 });
    isScrolled.current = false;
  }, [groups]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={t('label')}
      className={styles.list}
      data-empty={groups.length === 0 ? '' : undefined}
      onScroll={() => {
        isScrolled.current = true;
      }}
      onMouseDown={keepFocus}
      onPointerMove={({ target, pointerType }) => {
        const key = keyAt(target);
        if (pointerType === 'mouse' && key !== null && key !== activeKey) highlight(key);
      }}
      onClick={({ target }) => take(keyAt(target))}
    >
      <ResultList id={id} groups={groups} activeKey={activeKey} />
    </div>
  );
}

function keyAt(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest('[data-option]')?.getAttribute('data-option') ?? null;
}

const keepFocus = (event: MouseEvent) => event.preventDefault();

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
