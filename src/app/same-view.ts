import type { CameraView } from '#core/camera-view.ts';

export function isShallowEqual(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}

/** Closer than anyone can see: the view the map itself has just reported. */
export function isSameView(a: CameraView, b: CameraView): boolean {
  return (
    Math.abs(a.zoom - b.zoom) < 0.005 &&
    Math.abs(a.latitude - b.latitude) < 1e-6 &&
    Math.abs(a.longitude - b.longitude) < 1e-6 &&
    Math.abs(a.bearing - b.bearing) < 0.05 &&
    Math.abs(a.pitch - b.pitch) < 0.5
  );
}
