import { useEffect, useRef } from 'react';
import { IntlProvider } from 'use-intl';
import { AtlasContext } from '../hooks/use-atlas.ts';
import { LanguageContext } from '../hooks/use-language.ts';
import type { OpenedDeck } from './opened-deck.ts';
import { SheetChart } from './sheet-chart.tsx';
import styles from './take-away.module.css';

interface ChartRackProps {
  readonly opened: OpenedDeck;
  /** Called with the chart of each step, null where it has none, once they are on the page. */
  readonly onCharts: (charts: readonly (SVGSVGElement | null)[]) => void;
}

/** Charts that are laid out to be drawn, and not seen. */
export function ChartRack({ opened, onCharts }: ChartRackProps) {
  const rack = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const places = [...(rack.current?.children ?? [])];
    onCharts(places.map((place) => place.querySelector<SVGSVGElement>('svg[data-axis]')));
  }, [onCharts]);
  return (
    <IntlProvider locale={opened.locale} messages={opened.messages} timeZone="UTC">
      <LanguageContext value={opened.language}>
        <div className={styles.rack} ref={rack} aria-hidden="true" inert lang={opened.language}>
          {opened.deck.steps.map(({ id, isChart }, i) => (
            <AtlasContext key={id} value={opened.shown[i] ?? null}>
              <div>{isChart && <SheetChart />}</div>
            </AtlasContext>
          ))}
        </div>
      </LanguageContext>
    </IntlProvider>
  );
}
