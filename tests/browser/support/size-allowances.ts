/**
 * How large the files of the build may be, as sent (brotli), in bytes. The allowance is uneven on purpose: next to none for what every
 * first visit loads, some for what opens a tool. The first row whose pattern fits a file's name without its hash counts.
 */
export interface Allowance {
  readonly what: string;
  readonly pattern: RegExp;
  readonly each: number;
  /** All files of the row together. */
  readonly all?: number;
}

/** The bare MapLibre page of the benchmark (`bench/minimal`), measured with the locked version of MapLibre. */
const MINIMAL_JAVASCRIPT = 393_100;

/** All scripts of a first visit, workers included. */
export const FIRST_VISIT_JAVASCRIPT = MINIMAL_JAVASCRIPT + 120_000;

export const ALLOWANCES: readonly Allowance[] = [
  { what: 'MapLibre', pattern: /^maplibre\.js$/, each: 234_000 },
  { what: "MapLibre's worker", pattern: /^map-worker\.js$/, each: 123_000 },
  { what: 'React', pattern: /^react\.js$/, each: 59_000 },
  { what: 'entry and interface', pattern: /^(index|interface)\.js$/, each: 22_500 },
  { what: 'texts of a language', pattern: /^(az|en|fa|ru)\.js$/, each: 16_500, all: 96_000 },
  { what: 'worker that searches', pattern: /^search-worker\.js$/, each: 26_000 },
  { what: 'worker that divides by country', pattern: /^within-worker\.js$/, each: 76_000 },
  { what: 'worker that imports', pattern: /^import-worker\.js$/, each: 22_000 },
  { what: 'worker that writes slides', pattern: /^slides-worker\.js$/, each: 125_000 },
  { what: 'films', pattern: /^step-films\.js$/, each: 52_000 },
  { what: 'readers of files', pattern: /^(lib|read-.+|esm|browser)\.js$/, each: 40_000, all: 120_000 },
  { what: 'other scripts, each for one tool', pattern: /\.js$/, each: 22_000, all: 520_000 },
  { what: 'style of MapLibre', pattern: /^maplibre\.css$/, each: 8_300 },
  { what: 'style of the first view', pattern: /^(index|interface)\.css$/, each: 4_200 },
  { what: 'other style sheets', pattern: /\.css$/, each: 3_000, all: 32_000 },
  { what: 'fonts', pattern: /\.woff2$/, each: 61_000, all: 420_000 },
  { what: 'projects in one language', pattern: /^atlas-(az|en|fa|ru)\.geojson$/, each: 29_000 },
  { what: 'the world, after the first view', pattern: /^world-.+\.geojson$/, each: 76_000, all: 112_000 },
  { what: 'borders for measuring', pattern: /^borders\.geojson$/, each: 69_000 },
  { what: 'base map of the region', pattern: /\.geojson$/, each: 20_500, all: 125_000 },
  { what: 'relief', pattern: /^relief-.+\.webp$/, each: 108_000, all: 230_000 },
  { what: 'other pictures', pattern: /\.(webp|png|svg)$/, each: 12_000 },
];
