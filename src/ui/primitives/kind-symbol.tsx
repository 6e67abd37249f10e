import { type PointSymbol, pointSymbolId, pointSymbolSvg } from '#cartography/point-symbol.ts';
import { selectTheme } from '#store/atlas-store.ts';
import { useAtlas } from '../hooks/use-atlas.ts';

interface KindSymbolProps extends Omit<PointSymbol, 'theme' | 'positionClass'> {
  readonly positionClass?: PointSymbol['positionClass'];
  readonly size?: number;
}

/** The very symbol the map draws. */
export function KindSymbol({ kind, status, positionClass = 'exact', size = 26 }: KindSymbolProps) {
  const theme = useAtlas(selectTheme);
  return (
    <img
      src={addressOf({ kind, status, positionClass, theme })}
      alt=""
      width={size}
      height={size}
      data-status={status}
    />
  );
}

const addresses = new Map<string, string>();

/** Rows are drawn again with every step in time; each symbol is written out once. */
function addressOf(symbol: PointSymbol): string {
  const id = pointSymbolId(symbol);
  const known = addresses.get(id);
  if (known !== undefined) return known;
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(pointSymbolSvg(symbol))}`;
  addresses.set(id, address);
  return address;
}
