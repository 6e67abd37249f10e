import { useEffect, useState } from 'react';
import { type FilmFormat, type FilmSize, useStepFilms } from './step-films.ts';

/** The formats the browser can write at a size; null until it has said so. */
export function useFilmFormats(size: FilmSize): readonly FilmFormat[] | null {
  const films = useStepFilms();
  const [formats, setFormats] = useState<readonly FilmFormat[] | null>(null);
  useEffect(() => {
    let isStale = false;
    films()
      .then((made) => made.formats(size))
      .catch((error: unknown) => {
        console.warn('The browser did not say which films it writes.', error);
        return [];
      })
      .then((known) => {
        if (!isStale) setFormats(known);
      });
    return () => {
      isStale = true;
    };
  }, [films, size]);
  return formats;
}
