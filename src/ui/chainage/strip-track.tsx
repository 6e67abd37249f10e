import { type CSSProperties, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { STATUS_SCALE } from '#cartography/status-scale.ts';
import type { ChainedAlignment } from '#dataset/alignment-named.ts';
import { stepOn } from '#ledger/status-step.ts';
import { selectTheme } from '#store/atlas-store.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDay } from '../hooks/use-day.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from './chainage.module.css';
import { axisTicks, stopLabels } from './strip-scale.ts';
import type { PlaceWords } from './use-place-words.ts';
import { useScrub } from './use-scrub.ts';

interface StripTrackProps {
  readonly line: ChainedAlignment;
  readonly lineId: string;
  readonly words: PlaceWords;
  readonly sliderRef: RefObject<HTMLDivElement | null>;
}

/**
 * The line from its origin at the beginning of a line of text to its end: names above, the line in the colours of its
 * status, countries and kilometres below. It is one slider for pointer, finger and keyboard.
 */
export function StripTrack({ line, lineId, words, sliderRef }: StripTrackProps) {
  const t = useTranslations('chainage');
  const { text } = useFormat();
  const { lengthMetres } = line.chainage;
  const scrub = useScrub(lineId, lengthMetres);
  return (
    // The keyboard is part of the slider's own handlers.
    <div
      ref={sliderRef}
      className={styles.slider}
      role="slider"
      tabIndex={0}
      aria-label={t('slider', { line: text(line.name) })}
      aria-valuemin={0}
      aria-valuemax={Math.round(lengthMetres) / 1000}
      aria-valuenow={0}
      {...scrub}
    >
      <Names line={line} />
      <Sections line={line} />
      <Countries line={line} words={words} />
      <Axis line={line} words={words} />
      <span className={styles.cursor} aria-hidden="true" />
    </div>
  );
}

function Names({ line }: { line: ChainedAlignment }) {
  const { text, language } = useFormat();
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { stops, lengthMetres } = line.chainage;
  const measure = nameMeasure(language);
  const labels = stopLabels(stops, lengthMetres, width, ({ name }) => measure(text(name)));
  return (
    <div className={styles.names} ref={ref} aria-hidden="true">
      {labels.map(({ stop, anchor }) => (
        <span
          key={stop.chainageMetres}
          data-anchor={anchor}
          data-kind={stop.kind}
          style={placeOf(stop.chainageMetres, lengthMetres)}
        >
          {text(stop.name)}
        </span>
      ))}
    </div>
  );
}

/** Letters of the small text are about this wide; Persian ones join and are narrower. */
const LETTER_PIXELS = { latin: 6.2, persian: 5.4 };

function nameMeasure(language: string): (name: string) => number {
  const letter = language === 'fa' ? LETTER_PIXELS.persian : LETTER_PIXELS.latin;
  return (name) => name.length * letter;
}

function Sections({ line }: { line: ChainedAlignment }) {
  const day = useDay();
  const theme = useAtlas(selectTheme);
  const { sections, stops, lengthMetres } = line.chainage;
  return (
    <div className={styles.line} aria-hidden="true">
      {sections.map(({ fromMetres, toMetres, steps }) => {
        const status = stepOn(steps, day)?.status ?? 'unknown';
        const tone = { '--tone': STATUS_SCALE[status].colour[theme] } as CSSProperties;
        return (
          <span
            key={fromMetres}
            data-status={status}
            style={{ ...runOf(fromMetres, toMetres, lengthMetres), ...tone }}
          />
        );
      })}
      {stops.map(({ chainageMetres, kind }) => (
        <i key={chainageMetres} data-kind={kind} style={placeOf(chainageMetres, lengthMetres)} />
      ))}
    </div>
  );
}

/** A run of a country narrower than this share of the line has no room for its name. */
const NAMED_SHARE = 0.14;

function Countries({ line, words }: { line: ChainedAlignment; words: PlaceWords }) {
  const { countries, lengthMetres } = line.chainage;
  return (
    <div className={styles.countries} aria-hidden="true">
      {countries.map(({ fromMetres, toMetres, country }) => (
        <span
          key={fromMetres}
          data-sea={country === 'sea' || undefined}
          style={runOf(fromMetres, toMetres, lengthMetres)}
        >
          {(toMetres - fromMetres) / lengthMetres >= NAMED_SHARE && words.country(fromMetres)}
        </span>
      ))}
    </div>
  );
}

const MOST_TICKS = 6;

function Axis({ line, words }: { line: ChainedAlignment; words: PlaceWords }) {
  const { lengthMetres } = line.chainage;
  const ticks = axisTicks(lengthMetres / 1000, MOST_TICKS).map((km) => km * 1000);
  return (
    <div className={styles.axis} aria-hidden="true">
      {[...ticks, lengthMetres].map((metres, i) => (
        <span
          key={metres}
          data-anchor={i === 0 ? 'start' : i === ticks.length ? 'end' : 'middle'}
          style={placeOf(metres, lengthMetres)}
        >
          {words.km(metres)}
        </span>
      ))}
    </div>
  );
}

function placeOf(metres: number, lengthMetres: number): CSSProperties {
  return { insetInlineStart: `${(metres / lengthMetres) * 100}%` };
}

function runOf(fromMetres: number, toMetres: number, lengthMetres: number): CSSProperties {
  return {
    ...placeOf(fromMetres, lengthMetres),
    inlineSize: `${((toMetres - fromMetres) / lengthMetres) * 100}%`,
  };
}
