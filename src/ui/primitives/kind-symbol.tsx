import {
  type PointSymbol,
  pointSymbolId,
  pointSymbolShapes,
  SYMBOL_VIEW_BOX,
} from '#cartography/point-symbol.ts';
import { selectTheme } from '#store/atlas-store.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import styles from './kind-symbol.module.css';

interface KindSymbolProps extends Omit<PointSymbol, 'theme' | 'positionClass'> {
  readonly positionClass?: PointSymbol['positionClass'];
  readonly size?: number;
}

/** The very symbol the map draws. As part of the page: each picture would be a document of its own, made while a panel waits. */
export function KindSymbol({ kind, status, positionClass = 'exact', size = 26 }: KindSymbolProps) {
  const theme = useAtlas(selectTheme);
  return (
    <svg
      className={styles.symbol}
      viewBox={SYMBOL_VIEW_BOX}
      width={size}
      height={size}
      data-status={status}
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made of constants of the atlas alone
      dangerouslySetInnerHTML={shapesOf({ kind, status, positionClass, theme })}
    />
  );
}

const known = new Map<string, { readonly __html: string }>();

/** Rows are drawn again with every step in time; each symbol is written out once. */
function shapesOf(symbol: PointSymbol): { readonly __html: string } {
  const id = pointSymbolId(symbol);
  const shapes = known.get(id) ?? { __html: pointSymbolShapes(symbol) };
  known.set(id, shapes);
  return shapes;
}
