import { Autocomplete } from '@base-ui/react/autocomplete';
import { type Ref, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Vertex } from '#measure/measurement.ts';
import { useFinder } from '../search/finder.ts';
import searchStyles from '../search/search.module.css';
import { OptionLine } from '../search/search-option.tsx';
import { isFirstMeant, type OptionGroup, optionGroups, type SearchOption } from '../search/search-options.ts';
import { useAnswer } from '../search/use-answer.ts';
import { pointsIn, vertexOf } from './point-options.ts';
import pointsStyles from './points.module.css';
import { usePointGround } from './use-point-ground.ts';

interface PointFieldProps {
  readonly label: string;
  /** What stands in the field while nobody types. */
  readonly shown: string;
  /** The point it is measured to or from; null as long as there is none. */
  readonly facing: Vertex | null;
  readonly onChoose: (vertex: Vertex) => void;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
}

/** A point by name, or by its coordinates in any notation; what is typed counts once it has been chosen. */
export function PointField({ label, shown, facing, onChoose, inputRef }: PointFieldProps) {
  const t = useTranslations('measure');
  const finder = useFinder();
  const ground = usePointGround();
  /** Null while nobody types. */
  const [text, setText] = useState<string | null>(null);
  const answered = useAnswer(text ?? '', 0);
  const answer = useMemo(
    () => (answered.type === 'answered' ? pointsIn(answered.answer, ground) : null),
    [answered, ground],
  );
  const groups = useMemo(() => (answer === null ? [] : optionGroups(answer)), [answer]);
  const take = (option: SearchOption) => {
    const vertex = vertexOf(option, ground, facing);
    if (vertex !== null) onChoose(vertex);
    setText(null);
  };
  return (
    <Autocomplete.Root
      items={groups}
      mode="none"
      filter={null}
      value={text ?? shown}
      onValueChange={(value, { reason }) => {
        if (reason !== 'item-press') setText(value);
      }}
      open={text !== null && answered.type !== 'none'}
      onOpenChange={(isOpen, { event }) => {
        // Enter with nothing highlighted leaves the question open.
        if (!isOpen && !(event instanceof KeyboardEvent && event.key === 'Enter')) setText(null);
      }}
      autoHighlight={answer !== null && isFirstMeant(answer) ? 'always' : false}
      itemToStringValue={(option: SearchOption) => option.key}
    >
      <Autocomplete.Input
        ref={inputRef}
        className={pointsStyles.pointInput}
        aria-label={label}
        placeholder={t('pointPlaceholder')}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onFocus={({ target }) => {
          finder.prepare();
          target.select();
        }}
        onBlur={() => {
          if (answered.type === 'none') setText(null);
        }}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner className={searchStyles.positioner} sideOffset={6} align="start">
          <Autocomplete.Popup className={searchStyles.popup}>
            <Autocomplete.Status>
              {answered.type === 'failed' && <p className={searchStyles.message}>{t('namesFailed')}</p>}
              {answer !== null && groups.length === 0 && (
                <p className={searchStyles.message}>{t('noPoint', { text: (text ?? '').trim() })}</p>
              )}
            </Autocomplete.Status>
            <Autocomplete.List className={searchStyles.list}>
              {(group: OptionGroup) => (
                <Autocomplete.Group key={group.heading} items={group.items}>
                  <Heading group={group} />
                  <Autocomplete.Collection>
                    {(option: SearchOption) => (
                      <Autocomplete.Item
                        key={option.key}
                        value={option}
                        className={searchStyles.item}
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

function Heading({ group: { heading } }: { group: OptionGroup }) {
  const t = useTranslations('search.heading');
  return <Autocomplete.GroupLabel className={searchStyles.heading}>{t(heading)}</Autocomplete.GroupLabel>;
}
