/**
 * Runs in both windows before anything else: notes when each message of the talk leaves, and when the other window has done
 * everything it does with it. Both clocks are the machine's.
 */
export function probeMessages() {
  const left = [];
  const done = [];
  Reflect.set(window, 'talkMessages', { left, done });
  const now = () => performance.timeOrigin + performance.now();
  const kindOf = ({ type, parts }) => {
    if (type !== 'parts') return type;
    if (parts.picture?.value.isExploring && /[#&]sel=/.test(parts.picture.value.address)) return 'selection';
    return ['picture', 'curtain', 'audience'].find((name) => name in parts) ?? type;
  };
  const note = (list, { from, sequence, body }) =>
    list.push({ id: `${from} ${sequence}`, type: kindOf(body), at: now() });
  const post = BroadcastChannel.prototype.postMessage;
  BroadcastChannel.prototype.postMessage = function (message) {
    // Before it takes part, a window only says that it is there.
    if (message !== null) note(left, message);
    return post.call(this, message);
  };
  const handler = Object.getOwnPropertyDescriptor(BroadcastChannel.prototype, 'onmessage');
  Object.defineProperty(BroadcastChannel.prototype, 'onmessage', {
    ...handler,
    set(listener) {
      handler.set.call(this, (event) => {
        listener.call(this, event);
        // What a change of the store asks for at the end of its task is part of it.
        queueMicrotask(() => event.data !== null && note(done, event.data));
      });
    },
  });
}
