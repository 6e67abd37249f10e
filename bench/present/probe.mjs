/**
 * Runs in the page: watches the map from the moment a key goes down. What is told is when the camera first moved and when it
 * arrived; in how many frames something was missing of what the map had before the key, or of anything once it had arrived; and for
 * how long whatever the step adds was waited for.
 */
export function presentProbe() {
  const { map } = Reflect.get(window, 'atlas');
  const afresh = () => ({
    movedAt: 0,
    paintedAt: 0,
    arrivedAt: 0,
    restedAt: 0,
    frames: 0,
    /** Frames in which a source has nothing to draw that the map had before the key. */
    holes: 0,
    /** Frames from the arrival on in which any source has nothing to draw. */
    bare: 0,
    /** The sources of those frames. */
    missing: new Set(),
    /** When sources that the step adds were first asked for, and how long they took, in milliseconds. */
    awaited: new Map(),
    waits: [],
  });
  const state = { keyAt: 0, before: new Set(), ...afresh() };
  const managers = () => Object.entries(map.style.tileManagers);
  window.addEventListener(
    'keydown',
    (event) => {
      const before = new Set(managers().map(([, manager]) => manager));
      Object.assign(state, afresh(), { keyAt: event.timeStamp, before });
    },
    { capture: true },
  );
  map.on('move', () => {
    state.movedAt ||= performance.now();
  });
  map.on('render', () => {
    if (state.movedAt === 0) return;
    state.paintedAt ||= performance.now();
    if (state.restedAt === 0) watchFrame(performance.now());
  });
  map.on('moveend', () => {
    if (state.movedAt !== 0) state.arrivedAt ||= performance.now();
  });
  map.on('idle', () => {
    if (state.arrivedAt !== 0) state.restedAt ||= performance.now();
  });
  Reflect.set(window, 'presentState', state);

  function watchFrame(/** @type {number} */ now) {
    state.frames += 1;
    const empty = new Map(managers().filter(([, manager]) => manager.used && isEmpty(manager)));
    const lost = [...empty].filter(([, manager]) => state.before.has(manager)).map(([id]) => id);
    if (lost.length > 0) state.holes += 1;
    if (state.arrivedAt !== 0 && empty.size > 0) state.bare += 1;
    for (const id of state.arrivedAt === 0 ? lost : empty.keys()) state.missing.add(id);
    for (const id of empty.keys())
      if (!lost.includes(id) && !state.awaited.has(id)) state.awaited.set(id, now);
    for (const [id, since] of state.awaited) {
      if (empty.has(id)) continue;
      state.waits.push(now - since);
      state.awaited.delete(id);
    }
  }

  /** No tile to draw, not even a coarser or finer one. */
  function isEmpty(/** @type {any} */ manager) {
    return manager.getVisibleCoordinates().length === 0;
  }
}
