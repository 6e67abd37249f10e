import './pointer-label.css';
import type { Geometry } from 'geojson';
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { MEASUREMENT_SOURCES } from '#cartography/layers/measurement.ts';
import type { Padding } from '#core/camera-view.ts';
import type { Position } from '#core/position.ts';
import type { DrawTexts } from '#measure/draw-texts.ts';
import type { MeasuringMoment, MeasuringStep } from '#measure/measuring.ts';
import type { MeasurementData } from '../measurement-data.ts';
import type { ScreenPoint } from '../pick.ts';
import type { PointerOwner } from '../report-pointer.ts';
import type { Screen, SnapGround } from '../snap.ts';
import { crosshairMarkIn } from './crosshair.ts';
import { listenForKeys } from './draw-keys.ts';
import { listenForPointer, mouseAt, type PointerAt } from './draw-pointer.ts';
import { answerTo, type Gesture, type Hand, IDLE_HAND, isClaimed, isEnd, type Spot } from './hand.ts';
import { handFeatures, handLegs } from './hand-features.ts';
import { type DrawnLeg, type LegBetween, legsOf } from './leg.ts';
import { legLabel, type ScreenBox } from './leg-label.ts';
import { type LiveWords, liveWords } from './live-figures.ts';
import { measuredFeatures } from './measured-features.ts';
import { pointerLabelIn } from './pointer-label.ts';
import { handleAt, REACH_PIXELS, type SpotContext, spotAt } from './spot-at.ts';

/** What measuring by hand needs to know, and whom it tells. What is measured is the owner's: the hand only asks for steps. */
export interface DrawingHost {
  moment(): MeasuringMoment;
  step(step: MeasuringStep): void;
  /** Somebody is measuring; else what was measured is only shown. */
  isOpen(): boolean;
  isSnapping(): boolean;
  /** The crosshair is wanted whatever the pointer, such as for fingers. */
  isCrosshairAsked(): boolean;
  ground(): SnapGround;
  within(): Geometry | null;
  between: LegBetween;
  texts(): DrawTexts;
  /** What panels cover along the edges of the map. */
  covered(): Padding;
  /** What stands at the crosshair, many times a second: not for React. */
  showAimed(words: LiveWords): void;
  /** The crosshair has come to rest over something, or nothing. */
  onAim(name: string | null): void;
  /** A vertex put down at the crosshair would finish, or no longer would. */
  onEndAimed(isEndAimed: boolean): void;
}

/** Measuring by hand on one map. */
export interface Drawing extends PointerOwner {
  /** Something that the host answers for has changed. */
  refresh(): void;
  /** Puts a vertex down where the crosshair stands; on the last one it finishes. */
  addAtCrosshair(): void;
  stop(): void;
}

const NO_WORDS: LiveWords = { name: null, figures: [] };

export function drawOnMap(map: MapLibreMap, data: MeasurementData, host: DrawingHost): Drawing {
  const screen: Screen = {
    project: ([longitude, latitude]: Position) => map.project([longitude, latitude]),
    unproject: ({ x, y }) => map.unproject([x, y]).toArray(),
  };
  const label = pointerLabelIn(map.getContainer());
  const crosshair = crosshairMarkIn(map.getContainer());
  let hand: Hand = IDLE_HAND;
  let legs: readonly DrawnLeg[] = [];
  let drawn: MeasuringMoment | null = null;
  /** Where the pointer is; null where it is not on the map. */
  let pointer: PointerAt | null = null;
  let isAimedByKeys = false;
  let isFrameAsked = false;
  let hasClaimed = false;
  let isEndAimed = false;

  /** What is finished needs none: fingers take hold of its points themselves. */
  const hasCrosshair = () =>
    host.isOpen() && (isAimedByKeys || (host.isCrosshairAsked() && !host.moment().isFinished));
  const ownsPointer = () =>
    host.isOpen() && (!host.moment().isFinished || hand.held !== null || hand.spot?.on != null);
  const contextAt = (isTouch: boolean, isFree: boolean): SpotContext => ({
    screen,
    zoom: map.getZoom(),
    reachPixels: isTouch ? REACH_PIXELS.touch : REACH_PIXELS.mouse,
    measurement: host.moment().measurement,
    legs,
    held: hand.held,
    ground: isFree || !host.isSnapping() ? null : host.ground(),
  });
  const spotOf = ({ point, isTouch, isAlt }: PointerAt) => spotAt(point, contextAt(isTouch, isAlt));
  const aimedSpot = () => spotAt(middle(), contextAt(host.isCrosshairAsked(), false));

  const freeBox = (): ScreenBox => {
    const { left, top, right, bottom } = host.covered();
    const { clientWidth, clientHeight } = map.getContainer();
    return { left, top, right: clientWidth - right, bottom: clientHeight - bottom };
  };
  const middle = () => middleOfBox(freeBox());

  const drawMeasured = () => {
    const { measurement, pinned } = host.moment();
    const isOpen = host.isOpen();
    const free = freeBox();
    const picture = { measurement, legs, pinned, isOpen, hand, within: host.within(), between: host.between };
    const labelOf = (leg: DrawnLeg) => legLabel(leg, free, screen);
    const { length: lengthText } = host.texts();
    data.set(MEASUREMENT_SOURCES.measured, measuredFeatures({ ...picture, labelOf, lengthText }));
  };
  const drawHand = () => {
    const { measurement, isFinished } = host.moment();
    const moving = handLegs(measurement, isFinished, hand, host.between);
    data.set(MEASUREMENT_SOURCES.hand, handFeatures(measurement, isFinished, hand, moving));
    const isMeant = hand.spot !== null && (hand.held !== null || !isFinished);
    const words = isMeant ? liveWords(measurement, legs, hand, moving, host.texts()) : NO_WORDS;
    const beside = labelPoint();
    if (isMeant && beside !== null) label.show(words, beside, freeBox());
    else label.hide();
    // The button beside them says that it finishes.
    host.showAimed(hasCrosshair() ? { ...words, name: isAtEnd() ? null : words.name } : NO_WORDS);
  };
  /** What is drawn follows the pointer or the crosshair, at most once a frame. */
  const settle = () => {
    isFrameAsked = false;
    if (hasCrosshair() && hand.held === null) {
      crosshair.showAt(middle());
      answer({ type: 'point', spot: aimedSpot() });
    } else {
      crosshair.hide();
      answer({ type: 'point', spot: pointer !== null && host.isOpen() ? spotOf(pointer) : null });
    }
    drawHand();
    tellOfEnd();
    if (pointer !== null && host.isOpen()) map.getCanvas().style.cursor = cursorOf(hand);
  };
  const isAtEnd = () => isEnd(hand.spot?.on ?? null, host.moment().measurement);
  /** Beside the pointer, or the crosshair of the keyboard; a crosshair with a button has the words beside that. */
  const labelPoint = (): ScreenPoint | null => {
    if (!hasCrosshair()) return pointer?.point ?? null;
    return host.isCrosshairAsked() ? null : middle();
  };
  const tellOfEnd = () => {
    const isNow = hasCrosshair() && isAtEnd();
    if (isNow !== isEndAimed) host.onEndAimed(isNow);
    isEndAimed = isNow;
  };
  const ask = () => {
    if (!isFrameAsked) requestAnimationFrame(settle);
    isFrameAsked = true;
  };
  const answer = (gesture: Gesture) => {
    const before = hand;
    const { hand: next, step } = answerTo(gesture, hand, host.moment());
    hand = next;
    if (before.held !== hand.held || before.focused !== hand.focused) drawMeasured();
    if (step !== null) host.step(step);
  };
  const act = (gesture: Gesture) => {
    answer(gesture);
    ask();
  };
  const refresh = () => {
    const moment = host.moment();
    // A vertex that had the focus may be another one now.
    if (drawn?.measurement.vertices.length !== moment.measurement.vertices.length && hand.held !== null)
      hand = { ...hand, held: null };
    legs = legsOf(moment.measurement, host.between);
    drawn = moment;
    drawMeasured();
    ask();
  };
  const addAtCrosshair = () => act({ type: 'click', spot: aimedSpot(), isAlt: false });

  const stopListening = listenForPointer(map, {
    isOpen: host.isOpen,
    handleAt: ({ point, isTouch }) => handleAt(point, contextAt(isTouch, true)),
    grab: (handle) => act({ type: 'grab', handle }),
    point: (at) => {
      pointer = at;
      if (at !== null) isAimedByKeys = false;
      ask();
    },
    setAlt: (isAlt) => {
      if (pointer === null || !ownsPointer()) return false;
      pointer = { ...pointer, isAlt };
      ask();
      return true;
    },
    drop: () => {
      if (pointer !== null) answer({ type: 'point', spot: spotOf(pointer) });
      act({ type: 'drop' });
    },
    letGo: () => act({ type: 'letGo' }),
    contextMenu: (at) => {
      const spot = spotOf(at);
      if (!isClaimed(spot, host.moment())) return false;
      act({ type: 'contextMenu', spot });
      return true;
    },
    hasClaimedClick: () => hasClaimed,
  });
  const stopKeys = listenForKeys(map.getCanvas(), {
    isOpen: host.isOpen,
    enter: () => (hasCrosshair() ? addAtCrosshair() : act({ type: 'finish' })),
    removeLast: () => act({ type: hand.focused === null ? 'removeLast' : 'delete' }),
    deleteFocused: () => act({ type: 'delete' }),
    aim: () => {
      isAimedByKeys = true;
      ask();
    },
  });
  const onMove = () => {
    if (hasCrosshair()) ask();
  };
  const onMoveEnd = () => {
    if (hasCrosshair()) host.onAim(aimedSpot().name);
    // Lengths are written where their legs are in view.
    if (host.isOpen() && legs.length > 0) drawMeasured();
    ask();
  };
  const subscriptions = [map.on('move', onMove), map.on('moveend', onMoveEnd), map.on('resize', onMove)];
  refresh();

  return {
    refresh,
    addAtCrosshair,
    claimsClick(event: MapMouseEvent) {
      const at = mouseAt(event);
      const spot: Spot | null = host.isOpen() ? spotOf(at) : null;
      hasClaimed = spot !== null && isClaimed(spot, host.moment());
      if (spot !== null && hasClaimed) act({ type: 'click', spot, isAlt: at.isAlt });
      return hasClaimed;
    },
    ownsPointer,
    stop() {
      stopListening();
      stopKeys();
      for (const subscription of subscriptions) subscription.unsubscribe();
      label.remove();
      crosshair.hide();
    },
  };
}

function middleOfBox({ left, top, right, bottom }: ScreenBox): ScreenPoint {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function cursorOf({ held, spot }: Hand): string {
  if (held !== null) return 'grabbing';
  if (spot?.on != null) return 'grab';
  return 'crosshair';
}
