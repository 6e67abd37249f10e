/** Light from three sides, so that ridges along the main direction do not vanish. Azimuth in degrees, weight. */
const LIGHTS = [
  [315, 0.5],
  [270, 0.25],
  [0, 0.25],
];
const ALTITUDE = (45 * Math.PI) / 180;

/**
 * Height tint by theme, [metres, red, green, blue], and how strongly the shading darkens and brightens it.
 * Light starts from the land colour #F1ECDD, dark from #1D262B: lowland melts into the map, only relief shows.
 */
const THEMES = {
  light: {
    tint: [
      [-30, 239, 235, 220],
      [150, 241, 236, 221],
      [700, 239, 232, 213],
      [1400, 233, 225, 205],
      [2200, 227, 218, 200],
      [3200, 229, 222, 208],
      [5000, 236, 231, 221],
    ],
    shadow: 0.62,
    highlight: 0.1,
  },
  dark: {
    tint: [
      [-30, 27, 37, 41],
      [150, 29, 38, 43],
      [700, 32, 41, 46],
      [1400, 37, 46, 50],
      [2200, 42, 51, 55],
      [3200, 50, 59, 63],
      [5000, 66, 75, 79],
    ],
    shadow: 0.55,
    highlight: 0.75,
  },
};

/** @param {number[][]} tint @param {number} metres @param {number} channel 1 to 3 */
function tintAt(tint, metres, channel) {
  const above = tint.findIndex(([height]) => height > metres);
  if (above === 0) return tint[0][channel];
  if (above < 0) return tint[tint.length - 1][channel];
  const [low, high] = [tint[above - 1], tint[above]];
  return low[channel] + ((high[channel] - low[channel]) * (metres - low[0])) / (high[0] - low[0]);
}

/** Lambert light of a surface with the given slopes, relative to flat ground. */
function lightOn(eastSlope, southSlope) {
  const norm = Math.hypot(eastSlope, southSlope, 1);
  let light = 0;
  for (const [azimuth, weight] of LIGHTS) {
    const a = (azimuth * Math.PI) / 180;
    const towards = -eastSlope * Math.sin(a) + southSlope * Math.cos(a);
    light += (weight * Math.max(0, towards * Math.cos(ALTITUDE) + Math.sin(ALTITUDE))) / norm;
  }
  return light / Math.sin(ALTITUDE) - 1;
}

/**
 * @param {{heights: Float32Array, width: number, height: number, metresPerPixel: Float32Array}} grid
 * @param {number} exaggeration @param {keyof typeof THEMES} theme
 * @returns {Buffer} RGB pixels
 */
export function shade({ heights, width, height, metresPerPixel }, exaggeration, theme) {
  const { tint, shadow, highlight } = THEMES[theme];
  const pixels = Buffer.alloc(width * height * 3);
  const at = (x, y) =>
    heights[Math.min(Math.max(y, 0), height - 1) * width + Math.min(Math.max(x, 0), width - 1)];
  for (let y = 0; y < height; y += 1) {
    const scale = exaggeration / (2 * metresPerPixel[y]);
    for (let x = 0; x < width; x += 1) {
      const light = lightOn((at(x + 1, y) - at(x - 1, y)) * scale, (at(x, y + 1) - at(x, y - 1)) * scale);
      const factor = 1 + light * (light < 0 ? shadow : highlight);
      for (let channel = 0; channel < 3; channel += 1) {
        const value = tintAt(tint, at(x, y), channel + 1) * factor;
        pixels[(y * width + x) * 3 + channel] = Math.max(0, Math.min(255, Math.round(value)));
      }
    }
  }
  return pixels;
}
