import type { Status } from '#core/status.ts';
import type { StatusScaleName } from '#core/status-scale-name.ts';
import { STATUS_SCALE, type StatusScale, type StatusStyle } from './status-scale.ts';
import type { Theme } from './theme.ts';

type Colours = Readonly<Record<Status, string>>;
type Pattern = Pick<StatusStyle, 'dash' | 'cap' | 'fill'>;
type Patterns = Readonly<Record<Status, Pattern>>;

/** Told apart from the last row without any colour: each stroke and each gap at least a line's width, and no two alike. */
const STROKES: Patterns = {
  operating: { dash: [], cap: 'round', fill: 'filled' },
  built: { dash: [5, 1.2], cap: 'butt', fill: 'ringed' },
  'under-construction': { dash: [2, 1.4], cap: 'butt', fill: 'half' },
  planned: { dash: [0.1, 1.8], cap: 'round', fill: 'outline' },
  suspended: { dash: [0.1, 3.8], cap: 'round', fill: 'crossed' },
  unknown: { dash: [3, 1.2, 0.8, 1.2], cap: 'butt', fill: 'crossedTwice' },
};

/** Farther apart still, for where colours say nothing at all. */
const COARSE_STROKES: Patterns = {
  operating: { dash: [], cap: 'round', fill: 'filled' },
  built: { dash: [8, 2], cap: 'butt', fill: 'ringed' },
  'under-construction': { dash: [2.4, 2.4], cap: 'butt', fill: 'half' },
  planned: { dash: [0.1, 2], cap: 'round', fill: 'outline' },
  suspended: { dash: [0.1, 6], cap: 'round', fill: 'crossed' },
  unknown: { dash: [5, 1.6, 1, 1.6], cap: 'butt', fill: 'crossedTwice' },
};

/** The hues of the atlas, darker on light ground and lighter on dark. */
const STRONG: Readonly<Record<Theme, Colours>> = {
  light: {
    operating: '#00573f',
    built: '#0f5fa8',
    'under-construction': '#a83f00',
    planned: '#3a2fa8',
    suspended: '#454e57',
    unknown: '#6b5a1e',
  },
  dark: {
    operating: '#5fe3b2',
    built: '#86c9ff',
    'under-construction': '#ffc36a',
    planned: '#b7bcff',
    suspended: '#c3ccd3',
    unknown: '#e0d29a',
  },
};

/** Hues that most kinds of colour blindness tell apart (after Okabe and Ito), made dark enough to be seen on land. */
const SIGNAL: Readonly<Record<Theme, Colours>> = {
  light: {
    operating: '#00664b',
    built: '#004f8f',
    'under-construction': '#b03a00',
    planned: '#8a2f6b',
    suspended: '#2b2b2b',
    unknown: '#6a5f00',
  },
  dark: {
    operating: '#2fd3a2',
    built: '#6cc4ff',
    'under-construction': '#ff9a4d',
    planned: '#f0a6d2',
    suspended: '#e4e8ea',
    unknown: '#f4e75a',
  },
};

const INK: Readonly<Record<Theme, Colours>> = { light: allIn('#1b2530'), dark: allIn('#edf1f3') };

/** What tells the status on a projector: colours as strong as a lamp needs, and patterns that do without them. */
export const PROJECTOR_SCALES: Readonly<Record<StatusScaleName, StatusScale>> = {
  atlas: scaleOf(STROKES, (status, theme) => STATUS_SCALE[status].colour[theme]),
  strong: scaleOf(STROKES, (status, theme) => STRONG[theme][status]),
  signal: scaleOf(COARSE_STROKES, (status, theme) => SIGNAL[theme][status]),
  ink: scaleOf(COARSE_STROKES, (status, theme) => INK[theme][status]),
};

function scaleOf(patterns: Patterns, colour: (status: Status, theme: Theme) => string): StatusScale {
  const styleOf = (status: Status): StatusStyle => ({
    ...patterns[status],
    colour: { light: colour(status, 'light'), dark: colour(status, 'dark') },
  });
  return {
    operating: styleOf('operating'),
    built: styleOf('built'),
    'under-construction': styleOf('under-construction'),
    planned: styleOf('planned'),
    suspended: styleOf('suspended'),
    unknown: styleOf('unknown'),
  };
}

function allIn(colour: string): Colours {
  return {
    operating: colour,
    built: colour,
    'under-construction': colour,
    planned: colour,
    suspended: colour,
    unknown: colour,
  };
}
