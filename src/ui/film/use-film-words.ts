import { useTranslations } from 'use-intl';
import { alignmentOfLine } from '#dataset/alignment-named.ts';
import type { Alignment, AlignmentsDocument } from '#dataset/alignments-document.ts';
import type { Step } from '#dataset/deck-schema.ts';
import { spokenIn } from '#dataset/deck-step.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useAttributionLine } from '../share/use-picture-texts.ts';
import type { FilmWords } from './step-films.ts';

/** Longer lines are counted in whole kilometres, so that the last digit can be read. */
const SHORT_KM = 10;

/** What a film of a step says below the map, in the language on screen. */
export function useFilmWords({ title, draws = [] }: Step, document: AlignmentsDocument): FilmWords {
  const t = useTranslations();
  const { language, number, quantity, distance, text } = useFormat();
  const version = useAtlas((state) => state.atlas.dataVersion);
  const attribution = useAttributionLine();
  const lines = draws.flatMap(({ line }) => alignmentOfLine(document, line) ?? []);
  const errorMetres = Math.max(0, ...lines.map((line) => line.errorMetres));
  return {
    title: spokenIn(title, language).text,
    drawn(lineIndex, metres) {
      const km = Math.round(metres / 1000);
      const length = km < SHORT_KM ? distance(Math.round(metres)) : quantity(number(km), 'km', km);
      return t('film.drawn', { line: nameOf(lines[lineIndex]), length });
    },
    attribution: [
      t('app.name'),
      t('film.origin', { version }),
      t('film.error', { error: distance(errorMetres) }),
      attribution,
    ].join(' · '),
  };

  function nameOf(line: Alignment | undefined): string {
    return line === undefined ? '' : text(line.name);
  }
}
