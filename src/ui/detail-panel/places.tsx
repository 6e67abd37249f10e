import { useTranslations } from 'use-intl';
import { POSITION_CLASSES } from '#core/position-class.ts';
import type { PlaceNote, SubjectDocument } from '#dataset/documents.ts';
import { useFormat } from '../hooks/use-format.ts';
import { SourceMarks } from '../ledger/source-marks.tsx';
import { PositionSwatch } from '../legend/position-swatch.tsx';
import styles from './detail-panel.module.css';

/** How well each place on the map is known, worst last, and how it was found. */
export function Places({ document }: { document: SubjectDocument }) {
  const t = useTranslations();
  const classes = POSITION_CLASSES.map((positionClass) => ({
    positionClass,
    places: distinct(document.places.filter((place) => place.positionClass === positionClass)),
  })).filter(({ places }) => places.length > 0);
  return (
    <section aria-labelledby="position-title">
      <h3 className={styles.heading} id="position-title">
        {t('panel.position')}
      </h3>
      {classes.map(({ positionClass, places }) => (
        <div key={positionClass} className={styles.place}>
          <div className={styles.placeClass}>
            <PositionSwatch positionClass={positionClass} />
            <strong>{t(`positionClass.${positionClass}`)}</strong>
          </div>
          <p className={styles.quiet}>{t(`positionNote.${positionClass}`)}</p>
          <ul>
            {places.map((place) => (
              <PlaceRow
                key={`${place.part} ${place.errorMetres} ${place.origin}`}
                place={place}
                document={document}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function PlaceRow({ place, document }: { place: PlaceNote; document: SubjectDocument }) {
  const t = useTranslations('panel');
  const { text, distance } = useFormat();
  const part = document.parts.find(({ id }) => id === place.part);
  return (
    <li className={styles.note} data-sourced="">
      {part && text(part.name)}: {t('positionError', { distance: distance(place.errorMetres) })}
      <SourceMarks ids={place.sources} />
      <span className={styles.origin} lang="en" dir="ltr">
        {place.origin}
      </span>
    </li>
  );
}

/** Several lines of one part are often found in the same way; that is said once. */
function distinct(places: readonly PlaceNote[]): PlaceNote[] {
  const seen = new Set<string>();
  return places.filter(({ part, errorMetres, origin }) => {
    const key = `${part}|${errorMetres}|${origin}`;
    return seen.size !== seen.add(key).size;
  });
}
