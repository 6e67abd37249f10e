import { DirectionProvider } from '@base-ui/react/direction-provider';
import { useEffect, useState } from 'react';
import { IntlProvider } from 'use-intl';
import type { Language } from '#core/language.ts';
import { directionOf } from '#core/language.ts';
import { loadMessages, type Messages } from '#i18n/catalogue.ts';
import { type AtlasStore, selectTheme } from '#store/atlas-store.ts';
import type { EmbedSettings } from '#store/embed-address.ts';
import { AtlasFrame } from '#ui/atlas-frame.tsx';
import { EmbedFrame } from '#ui/embed/embed-frame.tsx';
import { AtlasContext, useAtlas } from '#ui/hooks/use-atlas.ts';
import type { MapStage } from '#ui/map-stage.ts';
import { fetchAtlas } from './fetch-ledger.ts';
import { syncUrl } from './url-sync.ts';

interface AtlasAppProps {
  readonly store: AtlasStore;
  readonly stage: MapStage;
  readonly messages: Messages;
  readonly isFrameOwed: boolean;
  readonly embed: EmbedSettings | null;
}

/** The whole interface over one store. */
export function AtlasApp({ store, stage, messages, isFrameOwed, embed }: AtlasAppProps) {
  // The history belongs to the page around a frame.
  useEffect(() => syncUrl(store, embed === null), [store, embed]);
  useEffect(() => watchSystemTheme(store), [store]);
  useEffect(() => {
    if (isFrameOwed) store.getState().requestFrame();
  }, [store, isFrameOwed]);
  useEffect(() => bridgeOrigin(store, embed?.origin ?? null), [store, embed]);
  return (
    <AtlasContext value={store}>
      <Localised {...{ stage, messages, embed }} />
    </AtlasContext>
  );
}

/** Switches texts, names, direction and language together, once all have arrived: no half-translated screen. */
function Localised({ stage, messages: first, embed }: Omit<AtlasAppProps, 'store' | 'isFrameOwed'>) {
  const wanted = useAtlas((state) => state.language);
  const theme = useAtlas(selectTheme);
  const setAtlas = useAtlas((state) => state.setAtlas);
  const [shown, setShown] = useState<{ language: Language; messages: Messages }>({
    language: wanted,
    messages: first,
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
        {embed === null ? (
          <AtlasFrame language={language} stage={stage} />
        ) : (
          <EmbedFrame stage={stage} hasPanel={embed.hasPanel} />
        )}
      </DirectionProvider>
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

function watchSystemTheme(store: AtlasStore): () => void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => store.getState().setSystemTheme(query.matches ? 'dark' : 'light');
  query.addEventListener('change', follow);
  return () => query.removeEventListener('change', follow);
}
