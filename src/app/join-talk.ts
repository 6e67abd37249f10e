import { formatKeptTalk, type KeptTalk } from '#present/kept-talk.ts';
import type { Passing, Wish } from '#present/message.ts';
import {
  arrive,
  beat,
  counterpart,
  discard,
  isHeld,
  isLeading,
  leave,
  mention,
  type Outcome,
  partOf,
  publish,
  receive,
  takeOver,
  talkWindow,
} from '#present/talk-window.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { selectDeck } from '#store/step-of-deck.ts';
import type { TalkWindows, WindowWish } from '#store/windows-state.ts';
import type { MapStage } from '#ui/map-stage.ts';
import { freezeKeys } from './freeze-keys.ts';
import { hasChannels } from './has-channels.ts';
import { openWindow } from './open-window.ts';
import { isShallowEqual } from './same-view.ts';
import { shareStore } from './share-store.ts';
import { openDoors } from './window-doors.ts';
import { onWindowSign } from './window-sign.ts';

const BEAT_MILLISECONDS = 1000;
/** A window gives its sign as soon as its page begins; one that has not by then was most likely not opened. */
const SIGN_MILLISECONDS = 1500;

export interface JoinedTalk {
  grant(wish: WindowWish): void;
  /** Says goodbye; the others carry on. */
  leave(): void;
}

/** Where a window keeps its talk through being loaded again. */
export interface TalkShelf {
  keep(text: string): void;
}

/** Keeps this window in step with the other windows of the talk, until it leaves. */
export function joinTalk(store: AtlasStore, stage: MapStage, kept: KeptTalk, shelf: TalkShelf): JoinedTalk {
  const { session, role } = kept;
  let me = talkWindow({ id: randomName(), session, role }, kept.register);
  let opened: Window | null = null;
  let isBlocked = false;
  let signTimer: ReturnType<typeof setTimeout> | undefined;
  let hasMet = false;
  let keptRegister = me.register;
  const frozen = freezeKeys(store, (wish) => run(mention(me, { type: 'wish', wish })));

  const run = (outcome: Outcome, isAgain = false) => {
    me = outcome.window;
    for (const message of outcome.messages) doors.say(message);
    if (outcome.changed.length > 0) frozen.lift(() => shared.show(outcome.changed, isAgain));
    if (outcome.passing !== null) hear(outcome.passing);
    report();
  };
  const hear = (passing: Passing) => {
    if (passing.type === 'wish') grantWish(passing.wish);
    else shared.hear(passing);
  };
  const doors = openDoors(session, (data) => {
    const before = me;
    run(receive(me, data, Date.now()));
    return me !== before;
  });
  const shared = shareStore(store, {
    stage,
    apart: kept.apart ?? null,
    me: () => me,
    publish: (values) => run(publish(me, values)),
    mention: (passing) => run(mention(me, passing)),
  });

  const report = () => {
    const isThere = counterpart(me) !== null;
    hasMet ||= isThere;
    if (isThere) isBlocked = false;
    const next: TalkWindows = {
      other: isThere ? 'here' : isBlocked ? 'blocked' : hasMet ? 'lost' : 'none',
      isLeading: isLeading(me),
      isHeld: isHeld(me),
      audience: role === 'presenter' ? (me.register.audience?.value ?? null) : null,
      isAudienceAwake: me.register.isAwake?.value === true,
    };
    const { windows, setWindows } = store.getState();
    if (!isShallowEqual(Object.values(windows), Object.values(next))) setWindows(next);
    frozen.set(role === 'audience' && next.isHeld && isThere);
  };
  const open = () => {
    if (counterpart(me) !== null) return comeForward();
    const other = role === 'presenter' ? 'audience' : 'presenter';
    const { partner, isRefused } = openWindow(store.getState(), other, session, hasChannels());
    opened = partner;
    setBlocked(isRefused);
    if (opened !== null) doors.adopt(opened);
    clearTimeout(signTimer);
    if (hasChannels()) signTimer = setTimeout(() => setBlocked(counterpart(me) === null), SIGN_MILLISECONDS);
  };
  const stopSigns = onWindowSign(session, () => {
    clearTimeout(signTimer);
    setBlocked(false);
  });
  /** A window that stands on its own can only ask the browser for the front itself; not every browser lets it. */
  const comeForward = () => {
    opened?.focus();
    run(mention(me, { type: 'wish', wish: 'show' }));
  };
  const setBlocked = (next: boolean) => {
    isBlocked = next;
    report();
  };
  /** What nobody has said yet is as it stands here. */
  const fillIn = () => {
    const missing = Object.entries(shared.values()).filter(([name]) => !(name in me.register));
    if (missing.length > 0) run(publish(me, Object.fromEntries(missing)));
  };
  const lookAround = () => {
    run(beat(me, Date.now()));
    if (isLeading(me) && selectDeck(store.getState()) !== null) fillIn();
    tellAwake();
    if (me.register === keptRegister) return;
    keptRegister = me.register;
    shelf.keep(formatKeptTalk({ session, role, register: me.register }));
  };
  /** The audience's window alone knows whether its screen may go to sleep. */
  const tellAwake = () => {
    const { isKeptAwake: isAwake } = store.getState();
    if (role === 'audience' && partOf(me, 'isAwake', false) !== isAwake) run(publish(me, { isAwake }));
  };
  const grantWish = (wish: Wish) => {
    const { stepBy } = store.getState();
    if (wish === 'next') stepBy(1);
    else if (wish === 'previous') stepBy(-1);
    else if (wish === 'show') focus();
    else grant({ type: wish });
  };
  const grant = (wish: WindowWish) => {
    if (wish.type === 'open') return open();
    if (wish.type === 'takeOver') return run(takeOver(me));
    if (wish.type === 'dress') {
      const audience = { ...partOf(me, 'audience', shared.values().audience), ...wish.audience };
      return run(publish(me, { audience }));
    }
    // Whoever shows the picture asks whoever holds it.
    if (role === 'audience') return run(mention(me, { type: 'wish', wish: wish.type }));
    shared.flush();
    if (wish.type === 'hold') hold();
    else if (!isHeld(me)) return;
    else if (wish.type === 'discard') run(discard(me), true);
    else run(publish(me, { ...shared.lookedAt(), isHeld: false }));
  };
  /** From now on this window looks around by itself, wherever the step would have looked. */
  const hold = () => {
    run(publish(me, { isHeld: true }));
    store.getState().setExploring(true);
  };
  const goodbye = () => {
    const apart = role === 'presenter' && isHeld(me) ? shared.lookedAt().picture : undefined;
    shelf.keep(formatKeptTalk({ session, role, register: me.register, apart }));
    run(leave(me));
  };
  const comeBack = () => {
    if (document.visibilityState === 'visible') lookAround();
  };

  // Loaded again: what was shown then, before anybody else has spoken.
  run({ ...arrive(me), changed: Object.keys(me.register) as (keyof typeof me.register)[] });
  if (role === 'audience') lookAround();
  const pulse = setInterval(lookAround, BEAT_MILLISECONDS);
  addEventListener('pagehide', goodbye);
  addEventListener('pageshow', comeBack);
  document.addEventListener('visibilitychange', comeBack);

  return {
    grant,
    leave() {
      shared.flush();
      goodbye();
      clearInterval(pulse);
      clearTimeout(signTimer);
      stopSigns();
      removeEventListener('pagehide', goodbye);
      removeEventListener('pageshow', comeBack);
      document.removeEventListener('visibilitychange', comeBack);
      shared.stop();
      frozen.set(false);
      doors.close();
    },
  };
}

/** 64 bits as hexadecimal digits. */
function randomName(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
