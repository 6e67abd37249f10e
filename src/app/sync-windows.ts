import { type KeptTalk, parseKeptTalk } from '#present/kept-talk.ts';
import { parseTalkAddress } from '#present/talk-address.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import type { MapStage } from '#ui/map-stage.ts';
import { type JoinedTalk, joinTalk, type TalkShelf } from './join-talk.ts';
import { moveToOtherScreen } from './other-screen.ts';

const KEPT_AS = 'araz-atlas-talk';

/**
 * Joins the other windows of a talk: at once where the address or what this tab has kept names them, else when somebody opens
 * one. The end of the talk closes the presenter's window.
 */
export function syncWindows(store: AtlasStore, stage: MapStage): () => void {
  let talk: JoinedTalk | null = null;
  const join = (kept: KeptTalk) => {
    store.getState().setRole(kept.role);
    talk = joinTalk(store, stage, kept, SHELF);
  };
  const named = takeAddress(store);
  if (named !== null) moveToOtherScreen();
  const known = named ?? parseKeptTalk(readShelf());
  if (known !== null) join(known);
  const stopWishes = store.subscribe(
    (state) => state.windowWish,
    (wish) => {
      if (wish === null) return;
      if (talk === null && wish.type === 'open')
        join({ session: newSession(), role: 'audience', register: {} });
      talk?.grant(wish);
    },
  );
  return () => {
    stopWishes();
    talk?.leave();
    const { story, role, setRole, setWindows } = store.getState();
    if (story !== null) return;
    clearShelf();
    setWindows({ other: 'none', isLeading: true, isHeld: false, audience: null, isAudienceAwake: false });
    if (role === 'presenter') window.close();
    setRole('audience');
  };
}

/** Reads which window this is from its address, and takes it out: a link that is passed on is not this window. */
function takeAddress(store: AtlasStore): KeptTalk | null {
  const { unknownUrlParts } = store.getState();
  const [named] = unknownUrlParts.flatMap((part) => parseTalkAddress(part) ?? []);
  if (named === undefined) return null;
  const kept = parseKeptTalk(readShelf());
  const isSame = kept?.session === named.session && kept.role === named.role;
  const talk = { ...named, register: isSame ? kept.register : {} };
  // Without storage the address is all that a reload leaves.
  if (SHELF.keep(JSON.stringify(talk)))
    store.setState({ unknownUrlParts: unknownUrlParts.filter((part) => parseTalkAddress(part) === null) });
  return talk;
}

/** 128 bits as hexadecimal digits: no other page can guess it. */
function newSession(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

const SHELF = {
  keep(text: string): boolean {
    try {
      sessionStorage.setItem(KEPT_AS, text);
      return true;
    } catch {
      return false;
    }
  },
} satisfies TalkShelf;

function readShelf(): string | null {
  try {
    return sessionStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}

function clearShelf(): void {
  try {
    sessionStorage.removeItem(KEPT_AS);
  } catch {
    // Nothing was kept.
  }
}
