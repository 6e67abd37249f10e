import { type CSSProperties, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Country } from '#core/country.ts';
import type { ChainedAlignment } from '#dataset/alignment-named.ts';
import type { Chainage } from '#dataset/alignments-document.ts';
import { stepOn } from '#ledger/status-step.ts';
import { selectTheme } from '#store/atlas-store.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDay } from '../hooks/use-day.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useStatusScale } from '../hooks/use-status-scale.ts';
import { axisTicks, stopLabels } from './strip-scale.ts';
import styles from './strip-track.module.css';
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
  const scale = useStatusScale();
  const { sections, stops, lengthMetres } = line.chainage;
  return (
    <div className={styles.line} aria-hidden="true">
      {sections.map(({ fromMetres, toMetres, steps }) => {
        const status = stepOn(steps, day)?.status ?? 'unknown';
        const tone = { '--tone': scale[status].colour[theme] } as CSSProperties;
        return (
          <span
            key={fromMetres}
            data-status={status}
            style={{ ...runOf(fromMetres, toMetres, lengthMetres), ...tone }}
          />
        );
      })}
      {stops.map(({ chainageMetres, kind }, i) => (
        <i
          key={chainageMetres}
          data-kind={kind}
          data-crowded={isCrowded(line.chainage, i) || undefined}
          style={placeOf(chainageMetres, lengthMetres)}
        />
      ))}
    </div>
  );
}

const RING_PIXELS = 14;

/** Whether the ring of a stop would lie upon that of a neighbour. */
function isCrowded({ stops, lengthMetres }: Chainage, index: number): boolean {
  const place = stops[index]?.chainageMetres ?? 0;
  const gaps = [stops[index - 1], stops[index + 1]].flatMap((other) =>
    other === undefined ? [] : [Math.abs(other.chainageMetres - place)],
  );
  const isEnd = gaps.length === 1;
  return !isEnd && (Math.min(...gaps) / lengthMetres) * USUAL_PIXELS < RING_PIXELS;
}

/** About as wide as a strip is, in a panel and on a phone. */
const USUAL_PIXELS = 350;
/** A run of a country has this much room beside its name, and none for a code when it is narrower than that. */
const NAME_ROOM_PIXELS = 14;
const CODE_PIXELS = 24;

/** The name of a country where there is room, else its code, else nothing. */
function countryLabel(name: string, country: Country | 'sea', share: number): string {
  const pixels = share * USUAL_PIXELS;
  if (pixels >= name.length * LETTER_PIXELS.latin + NAME_ROOM_PIXELS) return name;
  return country !== 'sea' && pixels >= CODE_PIXELS ? country : '';
}

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
          {countryLabel(words.country(fromMetres), country, (toMetres - fromMetres) / lengthMetres)}
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
