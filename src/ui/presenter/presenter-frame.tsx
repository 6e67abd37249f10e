import type { MapStage } from '../map-stage.ts';

/** The presenter's own window. */
export default function PresenterFrame({ stage: _ }: { stage: MapStage }) {
  return null;
}
