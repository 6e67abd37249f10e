import { useEffect } from 'react';
import { keepStageLook, readStageLook } from '#store/kept-stage-look.ts';
import { useAtlas, useAtlasStore } from '../hooks/use-atlas.ts';

/** A projector's look and stillness are as they were left on this device, and are kept whenever they change. */
export function useKeptLook(): void {
  const store = useAtlasStore();
  const isProjector = useAtlas((state) => state.isProjector);
  const isMotionOff = useAtlas((state) => state.isMotionOff);
  const statusScale = useAtlas((state) => state.statusScale);
  useEffect(() => {
    const kept = readStageLook();
    if (kept === null) return;
    const { setProjector, setMotionOff, setStatusScale } = store.getState();
    setProjector(kept.isProjector);
    setMotionOff(kept.isMotionOff);
    setStatusScale(kept.statusScale);
  }, [store]);
  useEffect(() => {
    // Before anything has been chosen there is nothing to keep.
    const isAsAlways = !isProjector && !isMotionOff && statusScale === 'atlas';
    if (isAsAlways && readStageLook() === null) return;
    // Of the store itself: what has just been read is not in this drawing yet.
    keepStageLook(store.getState());
  }, [store, isProjector, isMotionOff, statusScale]);
}
