/** Two bars that do not meet: the sign of sources that differ, never a status colour. */
export function DifferMark() {
  return (
    <svg viewBox="0 0 14 10" width="14" height="10" aria-hidden="true">
      <rect x="0" y="0" width="9" height="4" rx="1" fill="currentColor" />
      <rect x="5" y="6" width="9" height="4" rx="1" fill="currentColor" />
    </svg>
  );
}
