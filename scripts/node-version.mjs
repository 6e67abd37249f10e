/** vite 8 starts at this version; anything older would stop with a syntax error nobody understands. */
const OLDEST = { major: 20, minor: 19 };

/**
 * The sentence to show when a version of Node.js is too old for the atlas, else nothing.
 * @param {string} version
 * @returns {string | undefined}
 */
export function tooOldMessage(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return undefined;
  return `Araz Atlas needs Node.js ${OLDEST.major}.${OLDEST.minor} or newer, and this is ${version}. Install a current version from https://nodejs.org and try again.`;
}

const message = tooOldMessage(process.versions.node);
if (message) {
  console.error(message);
  process.exit(1);
}
