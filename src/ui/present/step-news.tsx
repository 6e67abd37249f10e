import { useTranslations } from 'use-intl';
import { spokenIn } from '#dataset/deck-step.ts';
import { selectDeck, selectStep } from '#store/step-of-deck.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useLanguage } from '../hooks/use-language.ts';

/** Tells screen readers which step has come, and what lies over it. */
export function StepNews() {
  const t = useTranslations('present');
  const { number } = useFormat();
  const language = useLanguage();
  const at = useAtlas((state) => (state.story?.stepIndex ?? 0) + 1);
  const count = useAtlas((state) => selectDeck(state)?.deck.steps.length ?? 0);
  const step = useAtlas(selectStep);
  const curtain = useAtlas((state) => state.curtain);
  const news =
    step === null
      ? ''
      : t('arrived', { step: number(at), count: number(count), title: spokenIn(step.title, language).text });
  return (
    <div className="visually-hidden" role="status" data-step-news="">
      {curtain === 'none' ? news : t(`curtain.${curtain}`)}
    </div>
  );
}
