import { type RefObject, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Chooser } from './chooser/chooser.tsx';
import { useAtlas } from './hooks/use-atlas.ts';
import styles from './map-region.module.css';

/** What the interface may ask of the map. */
export interface MapStage {
  /** Makes the map in the element; the returned function takes it away again. */
  mount(container: HTMLElement): () => void;
  /** The element that shows the pointer's position; written past React, many times a second. */
  readonly pointerRef: RefObject<HTMLElement | null>;
  /** The element that holds the scale bar. */
  readonly scaleRef: RefObject<HTMLDivElement | null>;
  zoomBy(steps: number): void;
  goHome(): void;
}

/** The place of the map, which says of itself what the map is doing. */
export function MapRegion({ stage }: { stage: MapStage }) {
  const t = useTranslations();
  const containerRef = useRef<HTMLDivElement>(null);
  const mapState = useAtlas((state) => state.mapState);
  const { mount } = stage;

  useEffect(() => {
    return containerRef.current === null ? undefined : mount(containerRef.current);
  }, [mount]);

  return (
    <section className={styles.region} data-map-state={mapState} aria-label={t('app.mapTitle')}>
      {/* Maps are not mirrored, whatever the language. */}
      <div ref={containerRef} className={styles.map} dir="ltr" data-title={t('app.mapTitle')} />
      {mapState === 'failed' && <p className={styles.failed}>{t('map.noWebgl')}</p>}
      <Chooser />
    </section>
  );
}
