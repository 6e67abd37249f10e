/** A frame later than this is felt under the hand. */
const SMOOTH_MILLISECONDS = 50;
/** How often a map that draws smoothly follows a drag. */
const LIVE_MILLISECONDS = 80;
/** How long a hand has to rest before a map that does not draw smoothly follows it. */
const REST_MILLISECONDS = 450;

/** Decides when the map is restyled after time has moved. */
export interface TimeFollower {
  /** Time has moved. */
  step(): void;
  /** Restyles for another reason; what that costs tells what time will cost. */
  restyle(): void;
  /** The same once for all that is asked until the next frame has been drawn, so that a flight that begins now is seen first. */
  restyleAfterFrame(): void;
  /** The map has come to rest. */
  rested(): void;
  /** The map does not show the last day yet. */
  isOwing(): boolean;
  stop(): void;
}

/**
 * Lets the map follow time at the pace of the machine. To draw another day can occupy the page for seconds where graphics
 * are drawn in software, and the slider would stand still meanwhile: so the longest frame of every restyling is measured,
 * and as long as the last one was not smooth, the map follows when the hand rests. It always arrives at the last day.
 */
export function followTime(restyle: () => void): TimeFollower {
  const frames = watchFrames();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;
  const run = () => {
    clearTimeout(timer);
    timer = undefined;
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
    frames.begin();
    restyle();
  };
  return {
    step() {
      const isLive = frames.longestMilliseconds() <= SMOOTH_MILLISECONDS;
      if (isLive && timer !== undefined) return;
      clearTimeout(timer);
      timer = setTimeout(run, isLive ? LIVE_MILLISECONDS : REST_MILLISECONDS);
    },
    restyle: run,
    restyleAfterFrame() {
      // A later day that waits already comes with it.
      frame ??= requestAnimationFrame(() => {
        clearTimeout(timer);
        timer = setTimeout(run);
      });
    },
    rested: frames.end,
    isOwing: () => timer !== undefined || frame !== undefined,
    stop() {
      clearTimeout(timer);
      if (frame !== undefined) cancelAnimationFrame(frame);
      frames.end();
    },
  };
}

/** The longest time between two frames from a beginning to its end; of what has not ended, what is known so far. */
function watchFrames() {
  let longest = Number.POSITIVE_INFINITY;
  let last = 0;
  let frame: number | undefined;
  const next = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    frame = requestAnimationFrame(next);
  };
  const end = () => {
    if (frame === undefined) return;
    cancelAnimationFrame(frame);
    frame = undefined;
    longest = Math.max(longest, performance.now() - last);
  };
  return {
    begin() {
      end();
      longest = 0;
      last = performance.now();
      frame = requestAnimationFrame(next);
    },
    end,
    longestMilliseconds: () => longest,
  };
}
