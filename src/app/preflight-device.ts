import { type Finding, findingOf } from '#ui/present/preflight.ts';

/** A word of every script the atlas is written in, and the font that has it. */
const SCRIPTS = [
  { script: 'Latin', family: 'Inter', sample: 'Araz' },
  { script: 'Azərbaycan', family: 'Inter', sample: 'Ağbənd Şuşa' },
  { script: 'Кириллица', family: 'Inter', sample: 'Аракс' },
  { script: 'فارسی', family: 'Vazirmatn', sample: 'آستارا خداآفرین' },
] as const;
const WEIGHTS = [400, 600] as const;

/** What a talk needs of the device, one after another. */
export async function* deviceFindings(): AsyncGenerator<Finding> {
  yield await fontFinding();
  yield await storageFinding();
  yield await wakeLockFinding();
  yield findingOf('fullScreen', document.fullscreenEnabled ? 'passed' : 'failed');
  yield screenFinding();
}

async function fontFinding(): Promise<Finding> {
  const missing: string[] = [];
  for (const { script, family, sample } of SCRIPTS) {
    const loads = WEIGHTS.map((weight) => document.fonts.load(`${weight} 16px ${family}`, sample));
    const faces = await Promise.all(loads).catch(() => []);
    const isThere = faces.length > 0 && faces.every((found) => found.length > 0);
    if (!isThere) missing.push(script);
  }
  return findingOf('fonts', missing.length === 0 ? 'passed' : 'failed', {
    count: SCRIPTS.length - missing.length,
    total: SCRIPTS.length,
    detail: missing.join(', '),
  });
}

/** Without the promise a browser that is short of space may clear the atlas away: rare, but not during a talk. */
async function storageFinding(): Promise<Finding> {
  if (location.protocol === 'file:') return findingOf('storage', 'passed');
  const isPersistent = (await navigator.storage?.persisted?.()) ?? false;
  return findingOf('storage', isPersistent ? 'passed' : 'warned');
}

async function wakeLockFinding(): Promise<Finding> {
  try {
    const lock = await navigator.wakeLock.request('screen');
    await lock.release();
    return findingOf('wakeLock', 'passed');
  } catch {
    return findingOf('wakeLock', 'warned');
  }
}

/** Browsers that do not say whether there is a second screen are treated as if there were none: look for yourself. */
function screenFinding(): Finding {
  return findingOf('screen', Reflect.get(screen, 'isExtended') === true ? 'passed' : 'warned');
}
