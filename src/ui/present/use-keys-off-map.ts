import { useEffect } from 'react';
import type { MapStage } from '../map-stage.ts';

/** During a talk the keys belong to the deck, not to the map. */
export function useKeysOffMap(stage: MapStage): void {
  useEffect(() => {
    stage.setKeysOn(false);
    return () => stage.setKeysOn(true);
  }, [stage]);
}
