import { parseTalkAddress } from '#present/talk-address.ts';
import { hasChannels } from './has-channels.ts';

/**
 * Says that the window this address opens is there, long before it can take part in the talk: of one that stands on its own the
 * browser does not tell whether it was opened at all.
 */
export function signWindow(hash: string): void {
  const talk = hash
    .slice(1)
    .split('&')
    .map(parseTalkAddress)
    .find((known) => known !== null);
  if (talk == null || !hasChannels()) return;
  const channel = new BroadcastChannel(nameOf(talk.session));
  channel.postMessage(null);
  channel.close();
}

/** Tells of the first sign of a window of this talk. @returns what ends listening. */
export function onWindowSign(session: string, onSign: () => void): () => void {
  if (!hasChannels()) return () => {};
  const channel = new BroadcastChannel(nameOf(session));
  channel.onmessage = onSign;
  return () => channel.close();
}

function nameOf(session: string): string {
  return `araz-atlas-window.${session}`;
}
