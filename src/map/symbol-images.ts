import type { Map as MapLibreMap } from 'maplibre-gl';
import { parsePointSymbolId, pointSymbolSvg, SYMBOL_SIZE } from '#cartography/point-symbol.ts';
import { parseTownSymbolId, TOWN_SYMBOL_SIZE, townSymbolSvg } from '#cartography/town-symbol.ts';

/** Twice the density of the screen keeps edges crisp when MapLibre scales a symbol up. */
const PIXEL_RATIO = 2;

/** Draws the pictures of symbols when the map first asks for them. */
export function supplySymbolImages(map: MapLibreMap): void {
  map.setMissingStyleImageResolver(async (id) => {
    const image = await imageOf(id);
    if (image !== null && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: PIXEL_RATIO });
  });
}

/** Every map of a page asks for the same pictures. */
const images = new Map<string, Promise<ImageData | null>>();

function imageOf(id: string): Promise<ImageData | null> {
  const image = images.get(id) ?? drawnImage(id);
  images.set(id, image);
  return image;
}

async function drawnImage(id: string): Promise<ImageData | null> {
  const drawing = await drawingOf(id);
  return drawing && rasterise(drawing.svg, drawing.size * PIXEL_RATIO);
}

async function drawingOf(id: string): Promise<{ svg: string; size: number } | null> {
  if (id.startsWith('projector:')) {
    const { projectorSymbolSvg } = await import('#cartography/projector-symbol.ts');
    const svg = projectorSymbolSvg(id);
    return svg === null ? null : { svg, size: SYMBOL_SIZE };
  }
  const town = parseTownSymbolId(id);
  if (town !== null) return { svg: townSymbolSvg(town), size: TOWN_SYMBOL_SIZE };
  const symbol = parsePointSymbolId(id);
  return symbol === null ? null : { svg: pointSymbolSvg(symbol), size: SYMBOL_SIZE };
}

async function rasterise(svg: string, size: number): Promise<ImageData> {
  const image = new Image(size, size);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  // Read back at once, so the picture is kept out of the graphics card, where reading it would stall every other drawing.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('this browser has no 2D canvas to draw map symbols with');
  context.drawImage(image, 0, 0, size, size);
  return context.getImageData(0, 0, size, size);
}
