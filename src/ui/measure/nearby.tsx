import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { toAsciiNumbers } from '#core/digits.ts';
import type { Position } from '#core/position.ts';
import { type FoundThing, nearbyThings, withinOf } from '#measure/within.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useLanguage } from '../hooks/use-language.ts';
import styles from './measure.module.css';
import nearbyStyles from './nearby.module.css';
import { useGround, useMeasured } from './use-measured.ts';
import { useMeasuredText } from './use-measured-text.ts';

/** As wide as the region. */
const MOST_KM = 1000;
const FIRST_KM = 10;

/** What of the atlas lies within some kilometres of what is measured; nothing is looked for until somebody asks. */
export function Nearby() {
  const t = useTranslations('measure');
  const isWanted = useAtlas((state) => state.withinMetres !== null);
  const [isOpen, setOpen] = useState(isWanted);
  const setWithin = useAtlas((state) => state.setWithin);
  const toggle = (isNowOpen: boolean) => {
    if (isNowOpen === isOpen) return;
    setOpen(isNowOpen);
    setWithin(isNowOpen ? FIRST_KM * 1000 : null);
  };
  return (
    <details
      className={styles.details}
      open={isOpen}
      onToggle={({ currentTarget }) => toggle(currentTarget.open)}
    >
      <summary>{t('nearby')}</summary>
      {isOpen && <Search />}
    </details>
  );
}

function Search() {
  const t = useTranslations('measure');
  const withinMetres = useAtlas((state) => state.withinMetres);
  const setWithin = useAtlas((state) => state.setWithin);
  const [text, setText] = useState(String((withinMetres ?? FIRST_KM * 1000) / 1000));
  const isUsable = withinMetres !== null;
  return (
    <div className={nearbyStyles.nearby}>
      <label className={nearbyStyles.reach}>
        {t('within')}
        <input
          className={nearbyStyles.input}
          inputMode="decimal"
          value={text}
          aria-invalid={!isUsable}
          aria-describedby="nearby-fault"
          onChange={({ target }) => {
            setText(target.value);
            setWithin(metresIn(target.value));
          }}
        />
        {t('unitName.km')}
      </label>
      <p className={isUsable ? 'visually-hidden' : styles.warning} id="nearby-fault">
        {!isUsable && t('withinFault', { most: MOST_KM })}
      </p>
      {withinMetres !== null && <Found metres={withinMetres} />}
    </div>
  );
}

/** Null for what is no distance, or too long a one. */
function metresIn(text: string): number | null {
  const kilometres = Number(toAsciiNumbers(text.trim()).replace(',', '.'));
  return kilometres > 0 && kilometres <= MOST_KM ? kilometres * 1000 : null;
}

function Found({ metres }: { metres: number }) {
  const t = useTranslations('measure');
  const { number } = useFormat();
  const select = useAtlas((state) => state.select);
  const found = useFound(useDeferredValue(metres));
  return (
    <>
      <p role="status" className={styles.note}>
        {t('found', { count: found.length, number: number(found.length) })}
      </p>
      <ul className={nearbyStyles.found}>
        {found.map((thing) => (
          <li key={thing.id} data-nearby={thing.id} data-distance-metres={thing.distanceMetres}>
            <button
              type="button"
              className={nearbyStyles.thing}
              onClick={() => select({ type: 'project', projectId: thing.projectId, partId: thing.partId })}
            >
              <span>{thing.name}</span>
              <span className={styles.note}>
                <Distance thing={thing} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** How far, unless the thing's own error hides it. */
function Distance({ thing: { distanceMetres, errorMetres, isUncertain } }: { thing: FoundThing }) {
  const t = useTranslations('measure');
  const { length, lengthUncertainty } = useMeasuredText();
  const error = lengthUncertainty(errorMetres);
  if (distanceMetres > 0 && distanceMetres < errorMetres)
    return t(isUncertain ? 'hiddenByErrorPerhapsBeyond' : 'hiddenByError', { error });
  return (
    <>
      <bdi>{distanceMetres === 0 ? t('crosses') : length(distanceMetres, errorMetres)}</bdi>
      {isUncertain && ` · ${t('perhapsBeyond', { error })}`}
    </>
  );
}

function useFound(metres: number): readonly FoundThing[] {
  const language = useLanguage();
  const atlas = useAtlas((state) => state.atlas);
  const { alignments } = useGround();
  const things = useMemo(() => nearbyThings(atlas, alignments, language), [atlas, alignments, language]);
  const line = useMeasuredLine();
  return useMemo(() => withinOf(line, metres, things), [line, metres, things]);
}

/** The whole line, or a single point: the only one so far, or the centre of a radius. */
function useMeasuredLine(): readonly Position[] {
  const result = useMeasured();
  const { kind, vertices } = useAtlas((state) => state.measuring.measurement);
  const isLine = kind !== 'radius' && result !== null;
  return useMemo(
    () => (isLine ? result.line : vertices.slice(0, 1).map(({ position }) => position)),
    [isLine, result, vertices],
  );
}
