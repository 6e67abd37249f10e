import type { CameraView } from '#core/camera-view.ts';
import type { Passing } from '#present/message.ts';
import { cameraOf, viewOn } from '#present/shared-camera.ts';
import type { AudienceSettings, PartName, PartValues, Picture, SharedCamera } from '#present/shared-parts.ts';
import { isHeld, partOf, type TalkWindow } from '#present/talk-window.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { selectDeck } from '#store/step-of-deck.ts';
import type { MapStage } from '#ui/map-stage.ts';
import { isSameView } from './same-view.ts';
import { shareLines } from './share-lines.ts';
import {
  pictureOf,
  type SharedValues,
  settingsOf,
  showLook,
  showPicture,
  showSettings,
} from './shared-picture.ts';

export interface ShareOptions {
  readonly stage: MapStage;
  /** This window, as it stands at the moment. */
  readonly me: () => TalkWindow;
  /** What this window looked at before it was loaded again, where that was not the picture of the audience. */
  readonly apart?: Picture | null;
  publish(values: Partial<PartValues>): void;
  mention(passing: Passing): void;
}

export interface SharedStore {
  /** Shows what has been heard. `isAgain` where this window has left it for something else in between. */
  show(names: readonly PartName[], isAgain?: boolean): void;
  hear(passing: Passing): void;
  /** Everything as it stands in this window. */
  values(): SharedValues;
  /** The same, with where this window looks, however it came to look there. */
  lookedAt(): SharedValues;
  /** Passes on what has changed since, without waiting for the end of the task. */
  flush(): void;
  stop(): void;
}

/** Flights end no closer than this (`map-camera.ts`); what is closer is jumped to. */
const CLOSEST_FLIGHT_ZOOM = 11.5;

/** Passes on what changes in the store of this window, and shows there what the others pass on. */
export function shareStore(
  store: AtlasStore,
  { stage, me, apart: lookedAtBefore = null, publish, mention }: ShareOptions,
): SharedStore {
  let apart = lookedAtBefore;
  let arrival = 0;
  let camera: SharedCamera | null = null;
  let { stepRequests } = store.getState();
  let isAsked = false;
  let isApplying = false;
  let isDeckKnown = selectDeck(store.getState()) !== null;

  const audience = (): AudienceSettings => {
    const own = settingsOf(store.getState());
    if (me().role === 'audience') return own;
    const { isProjector, isMotionOff, statusScale } = own;
    return { ...partOf(me(), 'audience', own), isProjector, isMotionOff, statusScale };
  };
  const values = (): SharedValues => {
    const state = store.getState();
    return {
      picture: pictureOf(state, { arrival, camera: state.isExploring ? camera : null }),
      curtain: state.curtain,
      audience: audience(),
      pen: lines.shared(),
      timer: state.timer,
    };
  };
  /** The deck has arrived and shows its step by itself; what the talk shows beside it is shown once more. */
  const isDeckNew = () => {
    const wasKnown = isDeckKnown;
    isDeckKnown = selectDeck(store.getState()) !== null;
    return isDeckKnown && !wasKnown;
  };
  const flush = () => {
    isAsked = false;
    const state = store.getState();
    if (isDeckNew() && me().register.picture !== undefined) {
      apply(() => showOne('picture', true));
      apart = null;
      return;
    }
    if (state.stepRequests !== stepRequests) {
      stepRequests = state.stepRequests;
      camera = null;
      if (hasLeftStep(shown.picture, pictureOf(state, { arrival, camera }))) arrival += 1;
    }
    const now = values();
    const changed = changedParts(shown, now);
    shown = now;
    if (Object.keys(changed).length > 0) publish(changed);
  };
  const ask = () => {
    if (isApplying || isAsked) return;
    isAsked = true;
    queueMicrotask(flush);
  };
  const apply = (change: () => void) => {
    isApplying = true;
    change();
    isApplying = false;
    stepRequests = store.getState().stepRequests;
    shown = values();
  };
  const lines = shareLines(store, { isApplying: () => isApplying, ask, mention });
  let shown = values();

  const moveByHand = (view: CameraView) => {
    if (!store.getState().isExploring) store.getState().setExploring(true);
    camera = cameraOf(view, stage.place());
    mention({ type: 'camera', camera });
  };
  /** Where another window looks: at once while a hand moves it there, else in one flight. */
  const look = (wanted: SharedCamera, isMoving: boolean) => {
    camera = wanted;
    const { view, setView, requestBounds } = store.getState();
    const next = viewOn(wanted, stage.place());
    if (view !== null && isSameView(view, next)) return;
    const canFly = next.zoom < CLOSEST_FLIGHT_ZOOM && wanted.bearing === 0 && wanted.pitch === 0;
    if (isMoving || !canFly) setView(next, false);
    else requestBounds([...wanted.bounds]);
  };
  const showPart: { readonly [Name in PartName]: (value: PartValues[Name], isAgain: boolean) => void } = {
    audience: (value) => (me().role === 'audience' ? showSettings : showLook)(store, value),
    picture: (value, isAgain) => {
      showPicture(store, value, isAgain ? -1 : arrival);
      arrival = value.arrival;
      // A window that has only just been opened has nothing to fly from.
      if (value.camera !== null) look(value.camera, isAgain);
    },
    curtain: (value) => store.getState().setCurtain(value),
    pen: lines.show,
    timer: (timer) => store.setState({ timer }),
    isHeld: () => {},
    isAwake: () => {},
  };
  const ends = [store.subscribe(ask), stage.followHand(moveByHand), lines.stop];

  return {
    values,
    lookedAt() {
      const { view, isExploring } = store.getState();
      camera = isExploring && view !== null ? cameraOf(view, stage.place()) : null;
      shown = values();
      return shown;
    },
    flush,
    show: (names, isAgain = false) =>
      apply(() => {
        for (const name of IN_ORDER) if (names.includes(name)) showOne(name, isAgain);
      }),
    hear: (passing) =>
      apply(() => {
        if (passing.type === 'camera') {
          store.getState().setExploring(true);
          look(passing.camera, true);
        }
        lines.hear(passing);
      }),
    stop() {
      for (const end of ends) end();
    },
  };

  function showOne<Name extends PartName>(name: Name, isAgain: boolean): void {
    const written = me().register[name] as { value: PartValues[Name] } | undefined;
    if (written === undefined) return;
    const isApart = name === 'picture' && apart !== null && isHeld(me());
    showPart[name](isApart ? (apart as PartValues[Name]) : written.value, isAgain);
  }
}

/** A step takes the curtain away; the curtain comes after it. */
const IN_ORDER: readonly PartName[] = ['audience', 'picture', 'curtain', 'pen', 'timer'];

/** Somebody had wandered off from the step that is shown now: it is to be shown again. */
function hasLeftStep(before: Picture, now: Picture): boolean {
  return before.isExploring || before.address !== now.address;
}

/** The parts of `now` that differ from what was shown before. */
function changedParts(before: SharedValues, now: SharedValues): Partial<PartValues> {
  const names = Object.keys(now) as (keyof SharedValues)[];
  const changed = names.filter((name) => !isEqual(before[name], now[name]));
  return Object.fromEntries(changed.map((name) => [name, now[name]]));
}

/** Small plain values; the lines of the pen are the same array as long as they are the same. */
function isEqual(a: unknown, b: unknown): boolean {
  return a === b || (!Array.isArray(a) && JSON.stringify(a) === JSON.stringify(b));
}
