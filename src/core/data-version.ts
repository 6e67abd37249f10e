/** Negative where `a` is the older version; a version without its last number counts as the first of its month. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [a, b].map((version) => version.split('.').map(Number));
  const differences = [0, 1, 2].map((i) => (one?.[i] ?? 0) - (other?.[i] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
