import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  MeasuringStrategy,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Deck } from '#dataset/deck-schema.ts';
import type { DeckEdit } from '#store/deck-edits.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { StepRow } from './step-row.tsx';
import styles from './steps.module.css';

interface StepListProps {
  readonly deck: Deck;
  readonly openId: string | null;
  readonly edit: (edit: DeckEdit) => void;
  readonly tell: (news: string) => void;
}

/** A hand that means to press a row does not drag it. */
const DRAG_PIXELS = 6;

/** The steps of a talk, dragged by pointer, finger or keys into another order, or moved by buttons. */
export function StepList({ deck, openId, edit, tell }: StepListProps) {
  const t = useTranslations('authoring');
  const { number } = useFormat();
  const change = useAtlas((state) => state.changeOwnDecks);
  const list = useRef<HTMLOListElement>(null);
  const isFocusOwed = useRef(false);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DRAG_PIXELS } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const { steps } = deck;
  const placeOf = (id: UniqueIdentifier | undefined) => steps.findIndex((step) => step.id === id);
  const spoken = (id: UniqueIdentifier | undefined) => number(placeOf(id) + 1);
  const moveTo = (stepId: string, to: number) => {
    edit({ type: 'moveStep', stepId, to });
    tell(t('moved', { step: spoken(stepId), place: number(to + 1) }));
  };
  const drop = ({ active, over }: DragEndEvent) => {
    if (over !== null && over.id !== active.id) moveTo(String(active.id), placeOf(over.id));
  };
  const remove = (stepId: string) => {
    tell(t('stepRemoved', { step: spoken(stepId) }));
    edit({ type: 'removeStep', stepId });
    isFocusOwed.current = true;
  };
  // The button that was pressed is gone with its step.
  useEffect(() => {
    if (!isFocusOwed.current) return;
    isFocusOwed.current = false;
    list.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
  });
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('drag.taken', { step: spoken(active.id) }),
    // Over its own place it has only just been taken.
    onDragOver: ({ active, over }) =>
      over === null || over.id === active.id
        ? undefined
        : t('drag.over', { place: spoken(over.id), count: number(steps.length) }),
    onDragEnd: ({ over }) =>
      over === null ? t('drag.cancelled') : t('drag.dropped', { place: spoken(over.id) }),
    onDragCancel: () => t('drag.cancelled'),
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('drag.how') } }}
    >
      <SortableContext items={steps.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ol className={styles.steps} ref={list}>
          {steps.map((step, at) => (
            <StepRow
              key={step.id}
              step={step}
              at={at}
              count={steps.length}
              isOpen={step.id === openId}
              onToggle={() =>
                change({ desk: { deckId: deck.id, stepId: step.id === openId ? null : step.id } })
              }
              onMove={(to) => moveTo(step.id, to)}
              onRemove={() => remove(step.id)}
              deck={deck}
              edit={edit}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
