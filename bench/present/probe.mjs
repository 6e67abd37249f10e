/**
 * Runs in the page: watches the map from the moment a key goes down. What is told is when the camera first moved, when it
 * arrived, and how many frames on the way and after it lacked something: tiles that were not there, or every name.
 */
export function presentProbe() {
  const { map } = Reflect.get(window, 'atlas');
  const state = {
    keyAt: 0,
    movedAt: 0,
    paintedAt: 0,
    arrivedAt: 0,
    restedAt: 0,
    frames: 0,
    empty: 0,
    missing: new Set(),
  };
  window.addEventListener(
    'keydown',
    (event) => {
      Object.assign(state, { movedAt: 0, paintedAt: 0, arrivedAt: 0, restedAt: 0, frames: 0, empty: 0 });
      state.keyAt = event.timeStamp;
    },
    { capture: true },
  );
  map.on('move', () => {
    state.movedAt ||= performance.now();
  });
  map.on('render', () => {
    if (state.movedAt === 0) return;
    state.paintedAt ||= performance.now();
    if (state.restedAt !== 0) return;
    state.frames += 1;
    if (isEmpty(map)) state.empty += 1;
  });
  map.on('moveend', () => {
    if (state.movedAt !== 0) state.arrivedAt ||= performance.now();
  });
  map.on('idle', () => {
    if (state.arrivedAt !== 0) state.restedAt ||= performance.now();
  });
  Reflect.set(window, 'presentState', state);

  /**
   * A source in use has no tile to draw, not even a coarser or finer one. What a step draws along its course is not there before
   * it is drawn.
   */
  function isEmpty(/** @type {any} */ drawn) {
    return Object.entries(drawn.style.tileManagers).some(([id, manager]) => {
      const isExpected =
        manager.used && manager.getSource().type === 'geojson' && !id.startsWith('drawn-line-');
      const isMissing = isExpected && manager.getVisibleCoordinates().length === 0;
      if (isMissing) state.missing.add(id);
      return isMissing;
    });
  }
}
