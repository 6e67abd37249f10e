import sharp from 'sharp';

/** @typedef {import('./geometry.mjs').Position} Position */

/** Pixels over which the picture fades out along its frame, so that no edge shows where the map goes on. */
const FEATHER = 60;

/**
 * Opacity of the relief: land only, because the ocean is the map's background under it, and soft at the frame.
 * @param {object[]} land features of the overview's land
 * @param {{width: number, height: number, toPixel: (p: Position) => [number, number]}} grid
 * @returns {Promise<Buffer>} one byte a pixel
 */
export async function reliefMask(land, { width, height, toPixel }) {
  const path = land
    .flatMap(({ geometry }) => geometry.coordinates)
    .map(
      (ring) =>
        `M${ring
          .map((p) =>
            toPixel(p)
              .map((v) => v.toFixed(1))
              .join(','),
          )
          .join('L')}Z`,
    )
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#000"/><path d="${path}" fill="#fff" fill-rule="evenodd"/></svg>`;
  const mask = await sharp(Buffer.from(svg)).extractChannel(0).raw().toBuffer();
  const ramp = (i, size) => Math.min(1, (Math.min(i, size - 1 - i) + 0.5) / FEATHER);
  return mask.map((opacity, i) => opacity * ramp(i % width, width) * ramp(Math.floor(i / width), height));
}
