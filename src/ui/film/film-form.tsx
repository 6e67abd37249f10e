import { Clapperboard } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { AlignmentsDocument } from '#dataset/alignments-document.ts';
import type { DeckDocument } from '#dataset/deck-document.ts';
import type { Step } from '#dataset/deck-schema.ts';
import { useFormat } from '../hooks/use-format.ts';
import { RadioChoice } from '../primitives/radio-choice.tsx';
import styles from './film.module.css';
import { FilmProgress } from './film-progress.tsx';
import { FILM_SIZES, type FilmSize } from './step-films.ts';
import { useFilm } from './use-film.ts';
import { useFilmFormats } from './use-film-formats.ts';
import { useFilmWords } from './use-film-words.ts';

const SIZES = Object.keys(FILM_SIZES) as FilmSize[];

interface FilmFormProps {
  readonly deck: DeckDocument;
  readonly step: Step;
  readonly alignments: AlignmentsDocument;
}

export function FilmForm({ deck, step, alignments }: FilmFormProps) {
  const t = useTranslations('film');
  const { number } = useFormat();
  const [size, setSize] = useState<FilmSize>('hd');
  const formats = useFilmFormats(size);
  const [wanted, setFormat] = useState('mp4');
  const words = useFilmWords(step, alignments);
  const film = useFilm();
  const { making } = film;
  const isBusy = making.type === 'drawing';
  const format = formats?.find((known) => known === wanted) ?? formats?.[0];
  const stepIndex = deck.deck.steps.indexOf(step);
  if (formats === null) return <p role="status">{t('asking')}</p>;
  if (format === undefined) return <p>{t('impossible')}</p>;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        film.record({ deck, stepIndex, format, size, words });
      }}
    >
      <p className={styles.note}>{t('explained')}</p>
      <fieldset className={styles.choices} disabled={isBusy}>
        <legend>{t('size')}</legend>
        {SIZES.map((known) => (
          <RadioChoice
            key={known}
            name="film-size"
            value={known}
            chosen={size}
            onChoose={setSize}
            className={styles.choice}
          >
            <span>{t(`sizes.${known}`)}</span>
            <bdi className={styles.note}>
              {pixelsOf(known)
                .map((pixels) => number(pixels))
                .join(' × ')}
            </bdi>
          </RadioChoice>
        ))}
      </fieldset>
      <fieldset className={styles.choices} disabled={isBusy}>
        <legend>{t('format')}</legend>
        {formats.map((known) => (
          <RadioChoice
            key={known}
            name="film-format"
            value={known}
            chosen={format}
            onChoose={setFormat}
            className={styles.choice}
          >
            <span>{t(`formats.${known}`)}</span>
          </RadioChoice>
        ))}
      </fieldset>
      <FilmProgress making={making} onCancel={film.cancel} />
      {!isBusy && (
        <button type="submit" className={styles.main}>
          <Clapperboard aria-hidden="true" />
          {t('record')}
        </button>
      )}
    </form>
  );
}

function pixelsOf(size: FilmSize): readonly number[] {
  const { width, height, pixelRatio } = FILM_SIZES[size];
  return [width * pixelRatio, height * pixelRatio];
}
