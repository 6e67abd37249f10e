import type { Message } from '#present/message.ts';
import { hasChannels } from './has-channels.ts';

/** Ways from one window of a talk to the others. */
export interface WindowDoors {
  say(message: Message): void;
  /** A window that was opened from here, for where windows only reach each other by hand. */
  adopt(opened: Window): void;
  close(): void;
}

/** Hears anything, and says whether it was a message of this talk. */
type Hear = (data: unknown) => boolean;

/**
 * A channel of the talk's own name; where a browser has none, or gives every file on disk an origin of its own, both the storage
 * and the window that opened this one. What comes through two doors is known by its number.
 */
export function openDoors(session: string, hear: Hear): WindowDoors {
  const name = `araz-atlas-talk.${session}`;
  if (hasChannels()) return channelDoor(name, hear);
  const doors = [storageDoor(name, hear), openerDoor(hear)];
  return {
    say: (message) => {
      for (const door of doors) door.say(message);
    },
    adopt: (opened) => {
      for (const door of doors) door.adopt(opened);
    },
    close: () => {
      for (const door of doors) door.close();
    },
  };
}

function channelDoor(name: string, hear: Hear): WindowDoors {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => hear(data);
  return { say: (message) => channel.postMessage(message), adopt: () => {}, close: () => channel.close() };
}

function storageDoor(name: string, hear: Hear): WindowDoors {
  const listen = ({ key, newValue }: StorageEvent) => {
    if (key !== name || newValue === null) return;
    try {
      hear(JSON.parse(newValue));
    } catch {
      // Somebody else has written there; nobody of this talk.
    }
  };
  addEventListener('storage', listen);
  return {
    say(message) {
      try {
        localStorage.setItem(name, JSON.stringify(message));
        localStorage.removeItem(name);
      } catch {
        // No storage here: the other door has to do.
      }
    },
    adopt: () => {},
    close: () => removeEventListener('storage', listen),
  };
}

function openerDoor(hear: Hear): WindowDoors {
  let partner: Window | null = window.opener;
  const listen = (event: MessageEvent<unknown>) => {
    if (event.origin !== location.origin) return;
    // A window that has been loaded again finds whoever opened it, who then knows it by its first message.
    if (hear(event.data) && event.source instanceof Object && 'closed' in event.source)
      partner = event.source;
  };
  addEventListener('message', listen);
  // A file has no origin that could be named. The talk's secret name is in every message.
  const origin = location.protocol === 'file:' ? '*' : location.origin;
  return {
    say: (message) => {
      if (partner !== null && !partner.closed) partner.postMessage(message, origin);
    },
    adopt: (opened) => {
      partner = opened;
    },
    close: () => removeEventListener('message', listen),
  };
}
