import type { Status } from '#core/status.ts';
import type { Theme } from './theme.ts';

/** How the fill of a point symbol tells its status, so that colour is never the only sign. */
export type PointFill = 'filled' | 'ringed' | 'half' | 'outline' | 'crossed' | 'crossedTwice';

export interface StatusStyle {
  readonly colour: Readonly<Record<Theme, string>>;
  /** Dash lengths in line widths; an empty list is a solid line. */
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round';
  readonly fill: PointFill;
}

export type StatusScale = Readonly<Record<Status, StatusStyle>>;

/** The one scale of status: map paint, point symbols, legend, list and panel all read it. */
export const STATUS_SCALE: StatusScale = {
  operating: { colour: { light: '#16785a', dark: '#4fc79b' }, dash: [], cap: 'round', fill: 'filled' },
  built: { colour: { light: '#2f7fb8', dark: '#6fb7e6' }, dash: [7, 1], cap: 'butt', fill: 'ringed' },
  'under-construction': {
    colour: { light: '#b26a00', dark: '#f0b04a' },
    dash: [3, 1.4],
    cap: 'butt',
    fill: 'half',
  },
  planned: { colour: { light: '#4b55b5', dark: '#9aa3f2' }, dash: [0.1, 1.9], cap: 'round', fill: 'outline' },
  suspended: {
    colour: { light: '#6a7480', dark: '#9aa5af' },
    dash: [0.1, 3.6],
    cap: 'round',
    fill: 'crossed',
  },
  unknown: { colour: { light: '#6a7480', dark: '#9aa5af' }, dash: [0.1, 3.6], cap: 'round', fill: 'crossed' },
};
