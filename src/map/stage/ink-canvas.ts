import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '#core/position.ts';

type Stroke = readonly Position[];

/** Red within white: seen on land, on water and on every line. */
const PASSES = [
  { colour: '#ffffff', width: 9 },
  { colour: '#e0142c', width: 5 },
] as const;

/** The strokes of a pen in a layer above the map. It is drawn anew when they change or the map moves, and not there without them. */
export function inkCanvas(map: MapLibreMap) {
  const element = document.createElement('canvas');
  element.className = 'stage-ink';
  element.ariaHidden = 'true';
  element.dir = 'ltr';
  let strokes: readonly Stroke[] = [];
  let frame: number | undefined;
  const paint = () => {
    frame = undefined;
    if (strokes.length === 0) return element.remove();
    if (!element.isConnected) map.getCanvasContainer().append(element);
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    element.width = Math.round(width * devicePixelRatio);
    element.height = Math.round(height * devicePixelRatio);
    const context = element.getContext('2d');
    if (context === null) return;
    context.scale(devicePixelRatio, devicePixelRatio);
    context.lineCap = 'round';
    context.lineJoin = 'round';
    const path = pathOf(map, strokes);
    for (const { colour, width: lineWidth } of PASSES) {
      context.strokeStyle = colour;
      context.lineWidth = lineWidth;
      context.stroke(path);
    }
  };
  const ask = () => {
    frame ??= requestAnimationFrame(paint);
  };
  // In the same frame as the map itself, which is about to be drawn.
  const onMove = () => {
    if (strokes.length > 0) paint();
  };
  const subscriptions = [map.on('move', onMove), map.on('resize', onMove)];
  return {
    draw(next: readonly Stroke[]) {
      strokes = next;
      ask();
    },
    remove() {
      for (const { unsubscribe } of subscriptions) unsubscribe();
      if (frame !== undefined) cancelAnimationFrame(frame);
      element.remove();
    },
  };
}

/** A stroke of one position is a dot. */
function pathOf(map: MapLibreMap, strokes: readonly Stroke[]): Path2D {
  const path = new Path2D();
  for (const stroke of strokes) {
    stroke.forEach(([longitude, latitude], i) => {
      const { x, y } = map.project([longitude, latitude]);
      if (i === 0) path.moveTo(x, y);
      path.lineTo(x, y);
    });
  }
  return path;
}
