import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useAtlasStore } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import type { MapStage } from '../map-stage.ts';
import { placeWordsOf } from './use-place-words.ts';

/** Gives the map the words for places on lines, in the language on screen. */
export function LineWords({ stage }: { stage: MapStage }) {
  const t = useTranslations();
  const format = useFormat();
  const store = useAtlasStore();
  const { language } = format;
  // biome-ignore lint/correctness/useExhaustiveDependencies: formats are made anew with every drawing
  useEffect(() => {
    stage.followLines((line, metres) => placeWordsOf(line, store.getState().date, t, format).passing(metres));
  }, [stage, store, t, language]);
  return null;
}
