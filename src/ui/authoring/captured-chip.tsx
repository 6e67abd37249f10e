import { X } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { spokenIn } from '#dataset/deck-step.ts';
import { ownDeckOf, withoutCaptured } from '#store/own-decks.ts';
import { useAtlas, useAtlasStore } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useLanguage } from '../hooks/use-language.ts';
import { LaterTexts } from '../later-texts.tsx';
import chipStyles from '../primitives/chip.module.css';
import { IconButton } from '../primitives/icon-button.tsx';
import { isolated } from './isolated.ts';

/** Long enough to read it and to reach a button; undo stays in the editor. */
const SHOWN_MILLISECONDS = 12_000;

/** Says which step of which talk a view has become, with the way back and the way to the editor. */
export default function CapturedChip() {
  return (
    <LaterTexts>
      <Chip />
    </LaterTexts>
  );
}

function Chip() {
  const t = useTranslations('authoring');
  const { number } = useFormat();
  const language = useLanguage();
  const store = useAtlasStore();
  const captured = useAtlas((state) => state.captured);
  const own = useAtlas((state) => (captured === null ? null : ownDeckOf(state, captured.deckId)));
  const change = useAtlas((state) => state.changeOwnDecks);
  const openTool = useAtlas((state) => state.openTool);
  // On stage nobody edits.
  const isEditable = useAtlas((state) => state.tool !== 'talk' && state.story === null);
  const chip = useRef<HTMLDivElement>(null);
  const isHeld = useHeld(chip);
  useEffect(() => {
    if (captured === null || isHeld) return;
    const timer = setTimeout(() => change({ captured: null }), SHOWN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [captured, isHeld, change]);
  const at = own?.deck.steps.findIndex(({ id }) => id === captured?.stepId) ?? -1;
  if (captured === null || own === null || at === -1) return null;
  const edit = () => {
    change({ captured: null, desk: { deckId: captured.deckId, stepId: captured.stepId } });
    openTool('talk');
  };
  return (
    <div className={chipStyles.chip} data-captured="" ref={chip}>
      <span>
        {t('captured', {
          step: number(at + 1),
          title: isolated(spokenIn(own.deck.title, language).text),
        })}
      </span>
      <button
        type="button"
        className={chipStyles.action}
        onClick={() => change(withoutCaptured(store.getState()))}
      >
        {t('undo')}
      </button>
      {isEditable && (
        <button type="button" className={chipStyles.action} onClick={edit}>
          {t('edit')}
        </button>
      )}
      <IconButton label={t('dismiss')} onClick={() => change({ captured: null })}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}

/** A pointer rests on it, or it has the focus: somebody is about to do something. */
function useHeld(element: RefObject<HTMLElement | null>): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const held = element.current;
    if (held === null) return;
    const hold = () => setHeld(true);
    const release = () => setHeld(false);
    held.addEventListener('pointerenter', hold);
    held.addEventListener('pointerleave', release);
    held.addEventListener('focusin', hold);
    held.addEventListener('focusout', release);
    return () => {
      held.removeEventListener('pointerenter', hold);
      held.removeEventListener('pointerleave', release);
      held.removeEventListener('focusin', hold);
      held.removeEventListener('focusout', release);
    };
  }, [element]);
  return isHeld;
}
