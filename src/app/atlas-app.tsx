import { DirectionProvider } from '@base-ui/react/direction-provider';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'use-intl';
import type { Language } from '#core/language.ts';
import { directionOf } from '#core/language.ts';
import { laterMessages, loadMessages, type Messages, messagesIn } from '#i18n/catalogue.ts';
import { intlLocale } from '#i18n/format-number.ts';
import { type AtlasState, type AtlasStore, selectTheme } from '#store/atlas-store.ts';
import type { EmbedSettings } from '#store/embed-address.ts';
import { AtlasFrame } from '#ui/atlas-frame.tsx';
import { ImporterContext } from '#ui/files/importer.ts';
import { StepFilmsContext } from '#ui/film/step-films.ts';
import { AtlasContext, useAtlas } from '#ui/hooks/use-atlas.ts';
import { LanguageContext } from '#ui/hooks/use-language.ts';
import type { MapStage } from '#ui/map-stage.ts';
import { PreflightContext } from '#ui/present/preflight.ts';
import { StepPicturesContext } from '#ui/present/step-pictures.ts';
import { FinderContext } from '#ui/search/finder.ts';
import { checkPlace } from './check-place.ts';
import { copyAsciiNumbers } from './copy-ascii.ts';
import { fetchAtlas } from './fetch-ledger.ts';
import { importerOf } from './importer-of.ts';
import { PageTitle } from './page-title.tsx';
import { stepPicturesOf } from './step-pictures-of.ts';
import { syncUrl } from './url-sync.ts';
import { tellPartMissing } from './watch-parts.ts';
import { createWorkerFinder } from './worker-finder.ts';

/** Only other pages show it. */
const EmbedFrame = lazy(() => import('#ui/embed/embed-frame.tsx'));

/** Nobody begins with a talk. */
const TalkFrame = lazy(() => import('./talk-frame.tsx'));

const FINDER = createWorkerFinder();

interface AtlasAppProps {
  readonly store: AtlasStore;
  readonly stage: MapStage;
  readonly messages: Messages;
  readonly openedAt: string;
  readonly isFrameOwed: boolean;
  readonly embed: EmbedSettings | null;
}

/** The whole interface over one store. */
export function AtlasApp({ store, stage, messages, openedAt, isFrameOwed, embed }: AtlasAppProps) {
  // The history belongs to the page around a frame.
  useEffect(() => syncUrl(store, openedAt, embed === null), [store, openedAt, embed]);
  useEffect(() => checkPlace(store), [store]);
  useEffect(() => watchSystemTheme(store), [store]);
  useEffect(copyAsciiNumbers, []);
  useEffect(() => {
    if (isFrameOwed) store.getState().requestFrame();
  }, [store, isFrameOwed]);
  const importer = useCallback(() => importerOf(store), [store]);
  const stepPictures = useCallback(() => stepPicturesOf(store), [store]);
  const stepFilms = useCallback(
    () => import('./step-films.ts').then(({ createStepFilms }) => createStepFilms(store)),
    [store],
  );
  const preflight = useCallback(
    () => import('./preflight.ts').then(({ createPreflight }) => createPreflight(store)),
    [store],
  );
  useEffect(() => bridgeOrigin(store, embed?.origin ?? null), [store, embed]);
  useEffect(() => (embed === null ? keepAfterFirstView(store) : undefined), [store, embed]);
  useEffect(() => (embed === null ? followTalks(store) : undefined), [store, embed]);
  return (
    <AtlasContext value={store}>
      <FinderContext value={FINDER}>
        <ImporterContext value={importer}>
          <StepPicturesContext value={stepPictures}>
            <PreflightContext value={preflight}>
              <StepFilmsContext value={stepFilms}>
                <Localised {...{ store, stage, messages, embed }} />
              </StepFilmsContext>
            </PreflightContext>
          </StepPicturesContext>
        </ImporterContext>
      </FinderContext>
    </AtlasContext>
  );
}

/** Switches texts, names, direction and language together, once all have arrived: no half-translated screen. */
function Localised({
  store,
  stage,
  messages: first,
  embed,
}: Omit<AtlasAppProps, 'isFrameOwed' | 'openedAt'>) {
  const wanted = useAtlas((state) => state.language);
  const theme = useAtlas(selectTheme);
  const digits = useAtlas((state) => state.digits);
  const isPresenting = useAtlas((state) => state.story !== null);
  const setAtlas = useAtlas((state) => state.setAtlas);
  const setLanguage = useAtlas((state) => state.setLanguage);
  const [shown, setShown] = useState<{ language: Language; messages: Messages }>({
    language: wanted,
    messages: first,
  });

  useEffect(() => {
    if (wanted === shown.language) return;
    let isStale = false;
    Promise.all([loadMessages(wanted), fetchAtlas(wanted), laterMessages(wanted)]).then(
      ([messages, atlas]) => {
        if (isStale) return;
        setAtlas(atlas);
        setShown({ language: wanted, messages });
      },
      (error: unknown) => {
        console.warn(`The language "${wanted}" could not be loaded.`, error);
        if (isStale) return;
        setLanguage(shown.language);
        tellPartMissing(store);
      },
    );
    return () => {
      isStale = true;
    };
  }, [wanted, shown.language, setAtlas, setLanguage, store]);

  const { language } = shown;
  const messages = useMemo(() => messagesIn(shown.messages, digits), [shown.messages, digits]);
  useEffect(() => {
    const page = document.documentElement;
    page.lang = language;
    page.dir = directionOf(language);
    page.dataset.theme = theme;
  }, [language, theme]);

  return (
    <IntlProvider locale={intlLocale(language, digits)} messages={messages} timeZone="UTC">
      <LanguageContext value={language}>
        <DirectionProvider direction={directionOf(language)}>
          <PageTitle />
          <Suspense>
            {embed !== null ? (
              <EmbedFrame stage={stage} hasPanel={embed.hasPanel} />
            ) : isPresenting ? (
              <TalkFrame stage={stage} />
            ) : (
              <AtlasFrame stage={stage} />
            )}
          </Suspense>
        </DirectionProvider>
      </LanguageContext>
    </IntlProvider>
  );
}

/** Messages to and from the page around the atlas, once it has stated its origin; the code comes with the first of them. */
function bridgeOrigin(store: AtlasStore, origin: string | null): () => void {
  let end = () => {};
  let isEnded = false;
  if (origin !== null) {
    import('./embed-bridge.ts').then(({ bridgeMessages }) => {
      if (!isEnded) end = bridgeMessages(store, origin);
    }, console.error);
  }
  return () => {
    isEnded = true;
    end();
  };
}

/** Keeps what is measured, and offers what was kept; the first view does not wait for it. A frame keeps nothing. */
function keepAfterFirstView(store: AtlasStore): () => void {
  let end = () => {};
  let isEnded = false;
  let stopWaiting = () => {};
  const start = () => {
    stopWaiting();
    import('./keep-in-browser.ts').then(({ keepInBrowser }) => {
      if (!isEnded) end = keepInBrowser(store);
    }, console.error);
  };
  if (isFirstViewOver(store.getState())) start();
  else stopWaiting = store.subscribe(isFirstViewOver, start);
  return () => {
    isEnded = true;
    stopWaiting();
    end();
  };
}

/** While a talk is given, its steps say what is shown. */
function followTalks(store: AtlasStore): () => void {
  let end = () => {};
  const follow = (isPresenting: boolean) => {
    end();
    end = () => {};
    if (!isPresenting) return;
    import('./follow-story.ts').then(({ followStory }) => {
      if (store.getState().story !== null) end = followStory(store);
    }, console.error);
  };
  const stop = store.subscribe((state) => state.story !== null, follow, { fireImmediately: true });
  return () => {
    stop();
    end();
  };
}

function isFirstViewOver({ mapState }: AtlasState): boolean {
  return mapState !== 'loading';
}

function watchSystemTheme(store: AtlasStore): () => void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => store.getState().setSystemTheme(query.matches ? 'dark' : 'light');
  query.addEventListener('change', follow);
  return () => query.removeEventListener('change', follow);
}
