import type { PositionClass } from '#core/position-class.ts';

/** A line as the map draws it for how well its position is known: crisp, in a halo, or with a broken casing. */
export function PositionSwatch({ positionClass }: { positionClass: PositionClass }) {
  return (
    <svg width="62" height="14" viewBox="0 0 62 14" aria-hidden="true">
      {positionClass === 'approximate' && (
        <rect x="1" y="0" width="60" height="14" rx="7" fill="currentColor" opacity="0.2" />
      )}
      {positionClass === 'schematic' ? (
        <line
          x1="3"
          x2="59"
          y1="7"
          y2="7"
          stroke="currentColor"
          strokeWidth="8"
          strokeDasharray="6 4"
          opacity="0.35"
        />
      ) : (
        <line
          x1="4"
          x2="58"
          y1="7"
          y2="7"
          stroke="currentColor"
          strokeWidth="7"
          opacity="0.25"
          strokeLinecap="round"
        />
      )}
      <line x1="4" x2="58" y1="7" y2="7" stroke="currentColor" strokeWidth="3.5" strokeLinecap="round" />
    </svg>
  );
}
