/** The two looks of the atlas. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Colours of the map itself; the interface takes the same values from its style sheet, and a test compares them. */
export interface MapColours {
  readonly land: string;
  readonly sea: string;
  readonly lake: string;
  readonly shore: string;
  readonly river: string;
  readonly border: string;
  readonly borderCasing: string;
  readonly province: string;
  readonly ink: string;
  readonly inkMuted: string;
  readonly waterInk: string;
  readonly textHalo: string;
  readonly casing: string;
  readonly surface: string;
  readonly accent: string;
  readonly region: string;
}

export const MAP_COLOURS: Readonly<Record<Theme, MapColours>> = {
  light: {
    land: '#f1ecdd',
    sea: '#bfd9e4',
    lake: '#a9cbda',
    shore: '#93bccd',
    river: '#7fb0c6',
    border: '#8c4a6b',
    borderCasing: '#fbf4ee',
    province: '#b7a99b',
    ink: '#1b2530',
    inkMuted: '#53606c',
    waterInk: '#2f6f8a',
    textHalo: '#fbfaf6',
    casing: '#ffffff',
    surface: '#ffffff',
    accent: '#0b6b75',
    region: '#8c7a4a',
  },
  dark: {
    land: '#1d262b',
    sea: '#0f1e28',
    lake: '#14303d',
    shore: '#24475a',
    river: '#2c5a6d',
    border: '#b77a9a',
    borderCasing: '#12181d',
    province: '#4a5560',
    ink: '#edf1f3',
    inkMuted: '#a7b3bc',
    waterInk: '#7db4c9',
    textHalo: '#12181d',
    casing: '#0b1014',
    surface: '#1b242b',
    accent: '#5cc3c9',
    region: '#b9a878',
  },
};
