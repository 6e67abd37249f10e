import { DirectionProvider } from '@base-ui/react/direction-provider';
import { useEffect, useState } from 'react';
import { IntlProvider } from 'use-intl';
import type { Language } from '#core/language.ts';
import { directionOf } from '#core/language.ts';
import { loadMessages, type Messages } from '#i18n/catalogue.ts';
import { type AtlasStore, selectTheme } from '#store/atlas-store.ts';
import { AtlasFrame } from '#ui/atlas-frame.tsx';
import { AtlasContext, useAtlas } from '#ui/hooks/use-atlas.ts';
import type { MapStage } from '#ui/map-stage.ts';
import { FinderContext } from '#ui/search/finder.ts';
import { fetchAtlas } from './fetch-ledger.ts';
import { syncUrl } from './url-sync.ts';
import { createWorkerFinder } from './worker-finder.ts';

const FINDER = createWorkerFinder();

interface AtlasAppProps {
  readonly store: AtlasStore;
  readonly stage: MapStage;
  readonly messages: Messages;
  readonly isFrameOwed: boolean;
}

/** The whole interface over one store. */
export function AtlasApp({ store, stage, messages, isFrameOwed }: AtlasAppProps) {
  useEffect(() => syncUrl(store), [store]);
  useEffect(() => watchSystemTheme(store), [store]);
  useEffect(() => {
    if (isFrameOwed) store.getState().requestFrame();
  }, [store, isFrameOwed]);
  return (
    <AtlasContext value={store}>
      <FinderContext value={FINDER}>
        <Localised stage={stage} firstMessages={messages} />
      </FinderContext>
    </AtlasContext>
  );
}

/** Switches texts, names, direction and language together, once all have arrived: no half-translated screen. */
function Localised({ stage, firstMessages }: { stage: MapStage; firstMessages: Messages }) {
  const wanted = useAtlas((state) => state.language);
  const theme = useAtlas(selectTheme);
  const setAtlas = useAtlas((state) => state.setAtlas);
  const [shown, setShown] = useState<{ language: Language; messages: Messages }>({
    language: wanted,
    messages: firstMessages,
  });

  useEffect(() => {
    if (wanted === shown.language) return;
    let isStale = false;
    Promise.all([loadMessages(wanted), fetchAtlas(wanted)]).then(([messages, atlas]) => {
      if (isStale) return;
      setAtlas(atlas);
      setShown({ language: wanted, messages });
    }, console.error);
    return () => {
      isStale = true;
    };
  }, [wanted, shown.language, setAtlas]);

  const { language, messages } = shown;
  useEffect(() => {
    const page = document.documentElement;
    page.lang = language;
    page.dir = directionOf(language);
    page.dataset.theme = theme;
    document.title = messages.app.title;
    document.querySelector('meta[name="description"]')?.setAttribute('content', messages.app.description);
  }, [language, messages, theme]);

  return (
    <IntlProvider locale={language} messages={messages} timeZone="UTC">
      <DirectionProvider direction={directionOf(language)}>
        <AtlasFrame language={language} stage={stage} />
      </DirectionProvider>
    </IntlProvider>
  );
}

function watchSystemTheme(store: AtlasStore): () => void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => store.getState().setSystemTheme(query.matches ? 'dark' : 'light');
  query.addEventListener('change', follow);
  return () => query.removeEventListener('change', follow);
}
