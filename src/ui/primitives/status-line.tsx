import type { Status } from '#core/status.ts';
import { selectTheme } from '#store/atlas-store.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useStatusScale } from '../hooks/use-status-scale.ts';

const LINE_WIDTH = 4;

/** A short piece of line as the map draws it for a status. */
export function StatusLine({ status }: { status: Status }) {
  const theme = useAtlas(selectTheme);
  const { colour, dash, cap } = useStatusScale()[status];
  return (
    <svg width="36" height="10" viewBox="0 0 36 10" aria-hidden="true" data-status={status}>
      <line
        x1="3"
        x2="33"
        y1="5"
        y2="5"
        stroke={colour[theme]}
        strokeWidth={LINE_WIDTH}
        strokeLinecap={cap}
        strokeDasharray={dash.map((length) => length * LINE_WIDTH).join(' ')}
      />
    </svg>
  );
}
