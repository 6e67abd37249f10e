import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { spokenIn } from '#dataset/deck-step.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useLanguage } from '../hooks/use-language.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import { StepForm } from './step-form.tsx';
import { StepPicture } from './step-picture.tsx';
import type { StepRowProps } from './step-row-props.ts';
import styles from './steps.module.css';

/** One step: its picture, number and title; open, everything that is said of it. */
export function StepRow(props: StepRowProps) {
  const { step, at, count, isOpen, onToggle, onMove } = props;
  const t = useTranslations('authoring');
  const { number } = useFormat();
  const language = useLanguage();
  const sortable = useSortable({ id: step.id, attributes: { roleDescription: t('drag.role') } });
  const { attributes, listeners, transform, transition, active, isDragging } = sortable;
  const title = spokenIn(step.title, language);
  const place = number(at + 1);
  return (
    <li className={styles.step} data-own-step={step.id}>
      {/* What is open below it stays where it is: rows of one height change places. */}
      <div
        className={styles.row}
        ref={sortable.setNodeRef}
        style={{ transform: CSS.Translate.toString(transform), transition }}
        data-dragged={isDragging}
      >
        <button
          type="button"
          className={styles.handle}
          // On a phone the sheet would follow the finger.
          data-base-ui-swipe-ignore=""
          ref={sortable.setActivatorNodeRef}
          {...attributes}
          {...listeners}
          aria-label={t('drag.handle', { step: place })}
        >
          <GripVertical aria-hidden="true" />
        </button>
        <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={onToggle}>
          <StepPicture step={step} />
          <span className={styles.number}>{place}</span>
          <span className={styles.title} lang={title.language} dir="auto">
            {title.text}
          </span>
        </button>
        <div className={styles.moves}>
          <IconButton
            label={t('moveUp', { step: place })}
            onClick={() => onMove(at - 1)}
            isDisabled={at === 0}
            className={styles.move}
          >
            <ChevronUp aria-hidden="true" />
          </IconButton>
          <IconButton
            label={t('moveDown', { step: place })}
            onClick={() => onMove(at + 1)}
            isDisabled={at === count - 1}
            className={styles.move}
          >
            <ChevronDown aria-hidden="true" />
          </IconButton>
        </div>
      </div>
      {isOpen && active === null && <StepForm {...props} />}
    </li>
  );
}
