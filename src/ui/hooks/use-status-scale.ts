import { createContext, useContext } from 'react';
import { STATUS_SCALE, type StatusScale } from '#cartography/status-scale.ts';

/** What tells the status in panels and legend: what tells it on the map, so another one on a projector. */
export const StatusScaleContext = createContext<StatusScale>(STATUS_SCALE);

export function useStatusScale(): StatusScale {
  return useContext(StatusScaleContext);
}
