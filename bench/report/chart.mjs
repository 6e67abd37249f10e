import { GOALS } from '../goals.mjs';
import { growthRows } from './growth-rows.mjs';
import { ratioRows } from './rows.mjs';

const WIDTH = 900;
const LABELS = 330;
const ROW = 22;
const HEAD = 40;
const PLOT = { width: 400, height: 240, top: 50, side: 45 };
/** Told apart by lightness as well. */
const COLOURS = ['#0b5fa5', '#9aa5ad', '#b3261e', '#e08a00', '#2e7d32', '#7b4fa3', '#004d61', '#c4cbd0'];
const INK = '#5b6770';

/**
 * The ratios with spread, floor and goal; below them the curves of growth on logarithmic axes.
 * @param {import('../results.mjs').Results} results
 * @returns {string} SVG
 */
export function chartOf(results) {
  const rows = ratioRows(results);
  const ratiosHeight = HEAD + rows.length * ROW + 30;
  const plots = [
    { title: 'milliseconds by number of projects', rows: growthRows(results.projects) },
    { title: 'milliseconds by imported vertices', rows: growthRows(results.vertices) },
  ].filter(({ rows: { sizes } }) => sizes.length > 0);
  const legendHeight = plots.length === 0 ? 0 : 80;
  const height = ratiosHeight + (plots.length === 0 ? 0 : PLOT.top + PLOT.height + 40 + legendHeight);
  const parts = [
    ratios(rows),
    ...plots.map(({ title, rows: growth }, i) =>
      plot(title, growth, 10 + i * (PLOT.width + 60), ratiosHeight),
    ),
    plots.length === 0 ? '' : legend(plots[0].rows.figures, ratiosHeight + PLOT.top + PLOT.height + 50),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" fill="${INK}">
<title>What the atlas costs beside bare pages, each with its goal</title>
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
${parts.join('\n')}
</svg>
`;
}

/** @param {import('./rows.mjs').RatioRow[]} rows */
function ratios(rows) {
  const largest = Math.max(1.5, ...rows.flatMap(({ ratio, floor }) => [ratio.highest, floor.highest]));
  const x = (/** @type {number} */ ratio) => LABELS + ((WIDTH - LABELS - 60) * ratio) / largest;
  const bottom = HEAD + rows.length * ROW;
  const lines = rows.map((row, i) => {
    const y = HEAD + i * ROW + ROW / 2;
    const limit = row.goal === undefined ? undefined : GOALS[row.goal].limit;
    return [
      text(LABELS - 8, y + 4, row.title, 'end'),
      `<rect x="${px(x(row.floor.lowest))}" y="${y - 6}" width="${px(Math.max(1, x(row.floor.highest) - x(row.floor.lowest)))}" height="12" fill="#c9d1d7"/>`,
      `<path d="M${px(x(row.ratio.lowest))} ${y}H${px(x(row.ratio.highest))}" stroke="${COLOURS[0]}" stroke-width="2"/>`,
      `<circle cx="${px(x(row.ratio.median))}" cy="${y}" r="4" fill="${COLOURS[0]}"/>`,
      limit === undefined
        ? ''
        : `<path d="M${px(x(limit))} ${y - 9}V${y + 9}" stroke="${COLOURS[2]}" stroke-width="2"/>`,
      text(WIDTH - 8, y + 4, row.ratio.median.toFixed(2), 'end'),
    ].join('');
  });
  return `${text(LABELS, 18, 'times the bare page: dot and line the atlas, grey the bare page against itself, red the goal', 'start')}
<path d="M${px(x(1))} ${HEAD - 10}V${bottom}" stroke="${INK}" stroke-dasharray="2 3"/>
${text(x(1) - 8, HEAD - 2, '1', 'middle')}
${lines.join('\n')}`;
}

/** @param {string} title @param {ReturnType<typeof growthRows>} growth @param {number} left @param {number} top */
function plot(title, { sizes, figures }, left, top) {
  const values = figures.flatMap(({ values: all }) => all).filter((value) => value > 0);
  const [lowest, highest] = [
    Math.floor(Math.log10(Math.min(...values))),
    Math.ceil(Math.log10(Math.max(...values))),
  ];
  const [first, last] = [Math.log10(sizes[0] ?? 1), Math.log10(sizes.at(-1) ?? 10)];
  const x0 = left + PLOT.side;
  const y0 = top + PLOT.top;
  const width = PLOT.width - PLOT.side;
  const x = (/** @type {number} */ size) => x0 + (width * (Math.log10(size) - first)) / (last - first || 1);
  const y = (/** @type {number} */ value) =>
    y0 + PLOT.height * (1 - (Math.log10(value) - lowest) / (highest - lowest || 1));
  const decades = Array.from({ length: highest - lowest + 1 }, (_, i) => 10 ** (lowest + i));
  const curves = figures.map(({ values: all }, i) => {
    const points = sizes.flatMap((size, j) => (all[j] > 0 ? [`${px(x(size))},${px(y(all[j]))}`] : []));
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${COLOURS[i % COLOURS.length]}" stroke-width="2"/>`;
  });
  return [
    text(x0, top + PLOT.top - 16, title, 'start'),
    ...decades.flatMap((value) => [
      `<path d="M${x0} ${px(y(value))}H${x0 + width}" stroke="#e4e8eb"/>`,
      text(x0 - 6, y(value) + 4, value.toLocaleString('en'), 'end'),
    ]),
    ...sizes.map((size) => text(x(size), y0 + PLOT.height + 18, size.toLocaleString('en'), 'middle')),
    ...curves,
  ].join('\n');
}

/** @param {ReturnType<typeof growthRows>['figures']} figures @param {number} top */
function legend(figures, top) {
  return figures
    .map(({ title }, i) => {
      const [x, y] = [20 + (i % 3) * 290, top + Math.floor(i / 3) * 20];
      const colour = COLOURS[i % COLOURS.length];
      return `<path d="M${x} ${y}h20" stroke="${colour}" stroke-width="3"/>${text(x + 26, y + 4, titleOf(figures, i, title), 'start')}`;
    })
    .join('\n');
}

/** "The same" is the figure before it. @param {ReturnType<typeof growthRows>['figures']} figures @param {number} i @param {string} title */
const titleOf = (figures, i, title) => title.replace(/^the same/, figures[i - 1]?.title ?? '');

/** @param {number} x @param {number} y @param {string} words @param {'start' | 'middle' | 'end'} anchor */
const text = (x, y, words, anchor) =>
  `<text x="${px(x)}" y="${px(y)}" text-anchor="${anchor}">${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;

/** @param {number} value */
const px = (value) => Math.round(value * 10) / 10;
