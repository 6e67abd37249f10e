import { type Body, type Message, messageOf, type Passing, parseMessage, type Role } from './message.ts';
import {
  highestCount,
  merge,
  newerThan,
  type Register,
  type Stamps,
  stampsOf,
  type Written,
} from './register.ts';
import { highestTerm, leadsAmong, livingAt, type Peer, type Roster } from './roster.ts';
import { HELD_PARTS, PART_NAMES, type PartName, type PartValues } from './shared-parts.ts';

/** One window of a talk, as far as the others matter to it. */
export interface TalkWindow {
  readonly id: string;
  readonly session: string;
  readonly role: Role;
  readonly term: number;
  /** Of the next message. */
  readonly sequence: number;
  readonly register: Register;
  readonly roster: Roster;
}

/** What comes of an event: the window after it, what it says, and what it is to show. */
export interface Outcome {
  readonly window: TalkWindow;
  readonly messages: readonly Message[];
  /** Parts that have another value now than this window has shown. */
  readonly changed: readonly PartName[];
  readonly passing: Passing | null;
}

export function talkWindow(
  { id, session, role }: Pick<TalkWindow, 'id' | 'session' | 'role'>,
  register: Register = {},
): TalkWindow {
  return { id, session, role, term: 0, sequence: 0, register, roster: new Map() };
}

export function isLeading({ id, role, term, roster }: TalkWindow): boolean {
  return leadsAmong({ id, role, term }, roster.values());
}

/** The window in the other role that is there, if one is. */
export function counterpart({ role, roster }: TalkWindow): Peer | null {
  const others = [...roster.values()].filter((peer) => peer.role !== role);
  return others.find((peer) => leadsAmong(peer, others)) ?? null;
}

export function isHeld({ register }: TalkWindow): boolean {
  return register.isHeld?.value === true;
}

/** Somebody has changed parts in this window. While the picture is held, what is held is not passed on. */
export function publish(window: TalkWindow, values: Partial<PartValues>): Outcome {
  if (!isLeading(window)) return quiet(window);
  const isOrphan = window.role === 'audience' && counterpart(window) === null;
  const isAboutPicture = HELD_PARTS.some((name) => name in values);
  // Nobody is there who could let go of it.
  const released = isOrphan && isAboutPicture && isHeld(window) ? { ...values, isHeld: false } : values;
  const isFrozen = isHeld(window) && released.isHeld !== false;
  const names = PART_NAMES.filter((name) => released[name] !== undefined && !(isFrozen && isHeldPart(name)));
  if (names.length === 0) return quiet(window);
  const stamp = { count: highestCount(window.register) + 1, by: window.id };
  const parts: Register = Object.fromEntries(names.map((name) => [name, { value: released[name], stamp }]));
  return say({ ...window, register: { ...window.register, ...parts } }, { type: 'parts', parts });
}

/** Says something that is not kept; not from behind a held picture. */
export function mention(window: TalkWindow, passing: Passing): Outcome {
  const isSilent = !isLeading(window) || (isHeld(window) && passing.type !== 'wish');
  return isSilent ? quiet(window) : say(window, passing);
}

/** Leaves what was held behind, as if nothing had been done since. */
export function discard(window: TalkWindow): Outcome {
  if (!isHeld(window)) return quiet(window);
  const outcome = publish(window, { isHeld: false });
  return { ...outcome, changed: HELD_PARTS.filter((name) => window.register[name] !== undefined) };
}

/** Once a second, and whenever there is a reason to look around: drops who is gone, and calls whoever is there. */
export function beat(window: TalkWindow, now: number): Outcome {
  const roster = livingAt(window.roster, now);
  const isFirst = window.term === 0 && leadsAmong(window, roster.values());
  const term = isFirst ? highestTerm(roster.values()) + 1 : window.term;
  const alive = { ...window, roster, term };
  return say(alive, { type: 'hello', stamps: stampsOf(alive.register) });
}

/** A newcomer calls before it claims to lead. */
export function arrive(window: TalkWindow): Outcome {
  return say(window, { type: 'hello', stamps: stampsOf(window.register) });
}

/** Leads from now on, instead of another window in the same role. */
export function takeOver(window: TalkWindow): Outcome {
  const term = Math.max(window.term, highestTerm(window.roster.values())) + 1;
  return say({ ...window, term }, { type: 'hello', stamps: stampsOf(window.register) });
}

export function leave(window: TalkWindow): Outcome {
  return say(window, { type: 'goodbye' });
}

/** Hears anything at all. What is not a fresh message of this very talk changes nothing. */
export function receive(window: TalkWindow, data: unknown, now: number): Outcome {
  const message = parseMessage(data);
  if (message === null || message.session !== window.session || message.from === window.id)
    return quiet(window);
  const { from, role, term, sequence, body } = message;
  const known = window.roster.get(from);
  // A copy that came through another door, or an old one.
  if (known !== undefined && sequence <= known.sequence) return quiet(window);
  if (body.type === 'goodbye') return quiet({ ...window, roster: without(window.roster, from) });
  const peer: Peer = { id: from, role, term, sequence, heardAt: now };
  const heard = { ...window, roster: new Map(window.roster).set(from, peer) };
  const mayDrive = isDriver(heard, peer);
  if (body.type === 'hello') return answer(heard, body.stamps);
  if (!mayDrive) return quiet(heard);
  if (body.type === 'here') return takeIn(heard, body.parts, body.stamps);
  if (body.type === 'parts') return takeIn(heard, body.parts, {});
  const isFrozen = isHeld(heard) && body.type !== 'wish';
  return isFrozen ? quiet(heard) : { ...quiet(heard), passing: body };
}

/** One that leads among all in its role, this window included. */
function isDriver(window: TalkWindow, peer: Peer): boolean {
  return leadsAmong(peer, [...window.roster.values(), window]);
}

function answer(window: TalkWindow, stamps: Stamps): Outcome {
  const parts = newerThan(window.register, stamps);
  return say(window, { type: 'here', stamps: stampsOf(window.register), parts });
}

function takeIn(window: TalkWindow, parts: Register, stamps: Stamps): Outcome {
  const { register, changed } = merge(window.register, parts);
  const merged = { ...window, register };
  const owed = Object.keys(stamps).length === 0 ? {} : newerThan(register, stamps);
  const said = Object.keys(owed).length > 0 ? say(merged, { type: 'parts', parts: owed }) : quiet(merged);
  return { ...said, changed };
}

function say(window: TalkWindow, body: Body): Outcome {
  const { session, id: from, role, term, sequence } = window;
  const message = messageOf({ session, from, role, term, sequence, body });
  return { ...quiet({ ...window, sequence: sequence + 1 }), messages: [message] };
}

function quiet(window: TalkWindow): Outcome {
  return { window, messages: [], changed: [], passing: null };
}

function without(roster: Roster, id: string): Roster {
  const left = new Map(roster);
  left.delete(id);
  return left;
}

function isHeldPart(name: PartName): boolean {
  return (HELD_PARTS as readonly PartName[]).includes(name);
}

/** The value of a part, or `otherwise` before anybody has written it. */
export function partOf<Name extends PartName>(
  { register }: TalkWindow,
  name: Name,
  otherwise: PartValues[Name],
): PartValues[Name] {
  const written = register[name] as Written<PartValues[Name]> | undefined;
  return written === undefined ? otherwise : written.value;
}
