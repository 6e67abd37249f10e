import lighthouse from 'lighthouse';
import desktop from 'lighthouse/core/config/desktop-config.js';

// A program of its own because Lighthouse needs a newer Node.js than the atlas: audits one address in the browser that listens on a
// port, and writes the scores, from 0 to 100, and what fell short of full marks.
const [address, port, device, ...categories] = process.argv.slice(2);
const { lhr } = await lighthouse(
  address,
  { port: Number(port), logLevel: 'error', onlyCategories: categories },
  device === 'desktop' ? desktop : undefined,
);
if (lhr.runtimeError) throw new Error(`${lhr.runtimeError.code}: ${lhr.runtimeError.message}`);

const scores = Object.fromEntries(
  Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
);
const shortfalls = Object.values(lhr.categories).flatMap(({ id: category, auditRefs }) =>
  auditRefs
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => ({ category, audit: id, value: lhr.audits[id]?.displayValue ?? '' })),
);
process.stdout.write(JSON.stringify({ scores, shortfalls }));
