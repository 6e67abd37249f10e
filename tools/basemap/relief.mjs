import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { greyToMetres } from './relief-heights.mjs';
import { reliefMask } from './relief-mask.mjs';
import { shade } from './relief-shade.mjs';

/** @typedef {{west: number, south: number, east: number, north: number, width: number, exaggeration: number}} Frame */

/** The project's region with room to pan. @type {Frame} */
export const REGION = { west: 43, south: 34, east: 56, north: 43.5, width: 1600, exaggeration: 3 };

/** The transport corridors from the Arabian Sea to the Baltic. @type {Frame} */
export const CORRIDOR = { west: 23, south: 4, east: 89, north: 66, width: 1600, exaggeration: 6 };

// Dark greys lie so close together that coarser steps would tint them.
const QUALITY = { light: 72, dark: 82 };

// Marble's plate carrée tiles: 16 columns and 8 rows of 22.5°, 675 pixels each, from 180° W and 90° N.
const TILE_DEGREES = 22.5;
const TILE_PIXELS = 675;
const PIXELS_PER_DEGREE = TILE_PIXELS / TILE_DEGREES;
const TILE_FOLDER = ['usr', 'share', 'marble', 'data', 'maps', 'earth', 'srtm', '3'];

/** Wide enough to hide the 8-pixel blocks of the JPEG tiles, narrow enough to keep the valleys. */
const BLUR = 0.8;

const six = (n) => String(n).padStart(6, '0');
const mercatorY = (lat) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
const latitudeOf = (y) => (Math.atan(Math.exp(y)) * 360) / Math.PI - 90;

/** All tiles under the frame as one grid of heights. @param {string} root @param {Frame} frame */
async function readHeights(root, { west, south, east, north }) {
  const firstColumn = Math.floor((west + 180) / TILE_DEGREES);
  const lastColumn = Math.floor((east + 180) / TILE_DEGREES);
  const firstRow = Math.floor((90 - north) / TILE_DEGREES);
  const lastRow = Math.floor((90 - south) / TILE_DEGREES);
  const width = (lastColumn - firstColumn + 1) * TILE_PIXELS;
  const height = (lastRow - firstRow + 1) * TILE_PIXELS;
  const tiles = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const input = readFileSync(join(root, ...TILE_FOLDER, six(row), `${six(row)}_${six(column)}.jpg`));
      tiles.push({ input, left: (column - firstColumn) * TILE_PIXELS, top: (row - firstRow) * TILE_PIXELS });
    }
  }
  const canvas = sharp({ create: { width, height, channels: 3, background: '#000' } }).composite(tiles);
  const greys = await sharp(await canvas.png().toBuffer())
    .extractChannel(0)
    .raw()
    .toBuffer();
  const heights = blur(Float32Array.from(greys, greyToMetres), width, height);
  return {
    heights,
    width,
    height,
    west: firstColumn * TILE_DEGREES - 180,
    north: 90 - firstRow * TILE_DEGREES,
  };
}

/** Separable Gaussian blur of a grid of floats; an 8-bit image filter would bring the grey steps back. */
function blur(grid, width, height) {
  const radius = Math.ceil(BLUR * 3);
  const weights = Array.from({ length: radius * 2 + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * BLUR ** 2)),
  );
  const sum = weights.reduce((a, b) => a + b);
  const pass = (from, stepX, stepY) => {
    const to = new Float32Array(from.length);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        let value = 0;
        for (let i = -radius; i <= radius; i += 1) {
          const sx = Math.min(Math.max(x + i * stepX, 0), width - 1);
          const sy = Math.min(Math.max(y + i * stepY, 0), height - 1);
          value += from[sy * width + sx] * weights[i + radius];
        }
        to[y * width + x] = value / sum;
      }
    }
    return to;
  };
  return pass(pass(grid, 1, 0), 0, 1);
}

/** Cubic weights (Catmull-Rom): linear ones would show the source grid as creases in the shading. */
const cubic = (t) => [
  ((-t + 2) * t - 1) * t * 0.5,
  ((3 * t - 5) * t * t + 2) * 0.5,
  ((-3 * t + 4) * t + 1) * t * 0.5,
  (t - 1) * t * t * 0.5,
];

/** Height at a fractional pixel. */
function sample({ heights, width, height }, x, y) {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const wx = cubic(x - ix);
  const wy = cubic(y - iy);
  let value = 0;
  for (let j = 0; j < 4; j += 1) {
    const row = Math.min(Math.max(iy + j - 1, 0), height - 1) * width;
    for (let i = 0; i < 4; i += 1)
      value += heights[row + Math.min(Math.max(ix + i - 1, 0), width - 1)] * wx[i] * wy[j];
  }
  return value;
}

/** The frame in Web Mercator, because the map stretches an image linearly in that projection. */
function toMercator(source, { west, south, east, north, width }) {
  const top = mercatorY(north);
  const radians = ((east - west) * Math.PI) / 180;
  const height = Math.round((width * (top - mercatorY(south))) / radians);
  const perPixel = radians / width;
  const heights = new Float32Array(width * height);
  const metresPerPixel = new Float32Array(height);
  for (let row = 0; row < height; row += 1) {
    const latitude = latitudeOf(top - (row + 0.5) * perPixel);
    metresPerPixel[row] = 6_378_137 * perPixel * Math.cos((latitude * Math.PI) / 180);
    const y = (source.north - latitude) * PIXELS_PER_DEGREE - 0.5;
    for (let column = 0; column < width; column += 1) {
      const longitude = west + ((column + 0.5) / width) * (east - west);
      heights[row * width + column] = sample(source, (longitude - source.west) * PIXELS_PER_DEGREE - 0.5, y);
    }
  }
  const toPixel = ([x, y]) => [((x - west) * Math.PI) / 180 / perPixel, (top - mercatorY(y)) / perPixel];
  return { heights, width, height, metresPerPixel, toPixel };
}

/**
 * @param {string} root @param {Frame} frame @param {'light' | 'dark'} theme @param {object[]} land
 * @returns {Promise<{image: Buffer, corners: number[][]}>} corners as an image source wants them, from the north-west clockwise
 */
export async function renderRelief(root, frame, theme, land) {
  const grid = toMercator(await readHeights(root, frame), frame);
  const { width, height } = grid;
  const mask = await reliefMask(land, grid);
  const image = await sharp(shade(grid, frame.exaggeration, theme), { raw: { width, height, channels: 3 } })
    .joinChannel(mask, { raw: { width, height, channels: 1 } })
    .webp({ quality: QUALITY[theme], effort: 6, smartSubsample: true })
    .toBuffer();
  const { west, south, east, north } = frame;
  return {
    image,
    corners: [
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ],
  };
}
