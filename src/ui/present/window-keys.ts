import { LANGUAGES } from '#core/language.ts';
import type { PresentKey, PresentPlace } from './present-key.ts';

/** What concerns the other window of a talk, the same in both. */
export const WINDOW_KEYS: readonly PresentKey[] = [
  {
    id: 'presenter',
    chords: [{ key: 's', code: 'KeyS' }],
    isUsable: () => true,
    run: ({ state }) => state.askWindows({ type: 'open' }),
  },
  {
    id: 'hold',
    chords: [{ key: 'h', code: 'KeyH' }],
    isUsable: ({ state }) => state.windows.other === 'here',
    run: ({ state }) => state.askWindows({ type: state.windows.isHeld ? 'send' : 'hold' }),
  },
  {
    id: 'audienceLanguage',
    chords: [{ key: 'l', code: 'KeyL' }],
    isUsable: () => true,
    run: ({ state }) => speakNext(state),
  },
];

/** The audience's next language: in its own window, or from the presenter's, which keeps its own. */
function speakNext({ role, language, setLanguage, windows, askWindows }: PresentPlace['state']): void {
  const spoken = role === 'audience' ? language : windows.audience?.language;
  if (spoken === undefined) return;
  const next = LANGUAGES[(LANGUAGES.indexOf(spoken) + 1) % LANGUAGES.length] ?? spoken;
  if (role === 'audience') setLanguage(next);
  else askWindows({ type: 'dress', audience: { language: next } });
}
