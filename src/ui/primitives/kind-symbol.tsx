import { memo } from 'react';
import {
  HALF_VIEWPORTS,
  type PointSymbol,
  pointSymbolPaths,
  SYMBOL_VIEW_BOX,
} from '#cartography/point-symbol.ts';
import type { StatusScale } from '#cartography/status-scale.ts';
import { selectTheme } from '#store/atlas-store.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useStatusScale } from '../hooks/use-status-scale.ts';
import styles from './kind-symbol.module.css';

interface KindSymbolProps extends Omit<PointSymbol, 'theme' | 'positionClass'> {
  readonly positionClass?: PointSymbol['positionClass'];
  readonly size?: number;
  /** Another than that of the map, as on the card of a projector's scales. */
  readonly scale?: StatusScale;
}

/** The very symbol the map draws; part of the page, since every picture would be a document of its own to be made. */
export const KindSymbol = memo(function KindSymbol({
  kind,
  status,
  positionClass = 'exact',
  size = 26,
  scale,
}: KindSymbolProps) {
  const theme = useAtlas(selectTheme);
  const usual = useStatusScale();
  const paths = pointSymbolPaths({ kind, status, positionClass, theme }, scale ?? usual);
  return (
    <svg
      className={styles.symbol}
      viewBox={SYMBOL_VIEW_BOX}
      width={size}
      height={size}
      data-status={status}
      aria-hidden="true"
    >
      {paths.map(({ half, ...attributes }, i) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: they are always as many, in this order
        const path = <path key={i} {...attributes} />;
        if (half === undefined) return path;
        return (
          <svg key={path.key} {...HALF_VIEWPORTS[half]} aria-hidden="true">
            {path}
          </svg>
        );
      })}
    </svg>
  );
});
