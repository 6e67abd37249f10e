import type { AudienceSettings, PartValues, Picture } from '#present/shared-parts.ts';
import type { AtlasState, AtlasStore } from '#store/atlas-store.ts';
import { selectUrlState } from '#store/url-of-state.ts';
import { EMPTY_URL, formatUrl, parseUrl } from '#store/url-state.ts';

/** What the windows of a talk share of the store. Where the camera looks is added by whoever moves it. */
export type SharedValues = Omit<PartValues, 'isHeld' | 'isAwake'>;

/** What of the address is for each window to say by itself. */
const OWN_PARTS = { view: null, theme: null, language: null, digits: null, origin: null, unknown: [] };

export function pictureOf(state: AtlasState, moved: Pick<Picture, 'arrival' | 'camera'>): Picture {
  const { story, isExploring } = state;
  return { story, isExploring, address: addressOf(state), ...moved };
}

function addressOf(state: AtlasState): string {
  return formatUrl({ ...selectUrlState({ ...state, story: null }), ...OWN_PARTS });
}

export function settingsOf({
  language,
  themeChoice: theme,
  digits,
  isProjector,
  isMotionOff,
  statusScale,
}: AtlasState): AudienceSettings {
  return { language, theme, digits, isProjector, isMotionOff, statusScale };
}

/** Shows what another window shows, beside the camera. `arrival` is the one this window has shown last. */
export function showPicture(store: AtlasStore, picture: Picture, arrival: number): void {
  const { story, present } = store.getState();
  const { story: wanted, isExploring, address, camera } = picture;
  if (wanted === null) {
    if (story !== null) present(null);
    return;
  }
  const isSameStep = story?.deckId === wanted.deckId && story.stepIndex === wanted.stepIndex;
  if (!isSameStep || arrival !== picture.arrival) present(wanted);
  showAddress(store, address, camera !== null);
  if (store.getState().isExploring !== isExploring) store.getState().setExploring(isExploring);
}

/** A camera of its own says where to look; without one, what is selected is brought into view. */
function showAddress(store: AtlasStore, address: string, hasCamera: boolean): void {
  const state = store.getState();
  if (address === addressOf(state)) return;
  const { state: said } = parseUrl(address);
  state.applyUrl({
    ...said,
    view: hasCamera ? state.view : null,
    theme: state.themeChoice,
    language: state.language,
    digits: state.digits === 'language' ? null : state.digits,
    story: state.story,
    isLooped: state.autoplay !== 'off',
    origin: EMPTY_URL.origin,
    unknown: state.unknownUrlParts,
  });
}

/** What the look of the map is made of, the same in all windows of a talk. */
export function showLook(store: AtlasStore, settings: AudienceSettings): void {
  const { isProjector, isMotionOff, statusScale } = settings;
  const { setProjector, setMotionOff, setStatusScale } = store.getState();
  setProjector(isProjector);
  setMotionOff(isMotionOff);
  setStatusScale(statusScale);
}

/** Language and colours, which a presenter's own window chooses for itself. */
export function showSettings(store: AtlasStore, settings: AudienceSettings): void {
  showLook(store, settings);
  const { setLanguage, setThemeChoice, setDigits } = store.getState();
  setLanguage(settings.language);
  setThemeChoice(settings.theme);
  setDigits(settings.digits);
}
