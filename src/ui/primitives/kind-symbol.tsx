import { type PointSymbol, pointSymbolSvg } from '#cartography/point-symbol.ts';
import { selectTheme } from '#store/atlas-store.ts';
import { useAtlas } from '../hooks/use-atlas.ts';

interface KindSymbolProps extends Omit<PointSymbol, 'theme' | 'positionClass'> {
  readonly positionClass?: PointSymbol['positionClass'];
  readonly size?: number;
}

/** The very symbol the map draws. */
export function KindSymbol({ kind, status, positionClass = 'exact', size = 26 }: KindSymbolProps) {
  const theme = useAtlas(selectTheme);
  const svg = pointSymbolSvg({ kind, status, positionClass, theme });
  return (
    <img
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
      alt=""
      width={size}
      height={size}
      data-status={status}
    />
  );
}
