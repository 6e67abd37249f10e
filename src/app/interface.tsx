import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { Atlas } from '#dataset/atlas.ts';
import { loadMessages } from '#i18n/catalogue.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import type { EmbedSettings } from '#store/embed-address.ts';
import { parseUrl } from '#store/url-state.ts';
import type { MapStage } from '#ui/map-stage.ts';
import { AtlasApp } from './atlas-app.tsx';
import { checkClock } from './check-clock.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { fetchAtlas } from './fetch-ledger.ts';
import { LoadFailure } from './load-failure.tsx';

interface Interface {
  readonly root: HTMLElement;
  readonly store: AtlasStore;
  readonly stage: MapStage;
  /** The data, already on its way. */
  readonly firstAtlas: Promise<Atlas>;
  /** The hash that the store was made from. */
  readonly openedAt: string;
  /** The address brought no view of its own: a selection is to be framed once its panel stands. */
  readonly isFrameOwed: boolean;
  /** How the atlas shows itself within another page; null for the atlas itself. */
  readonly embed: EmbedSettings | null;
}

/** Puts up the interface once data and texts have arrived, or a message with a way to try again. */
export function mountInterface({
  root,
  store,
  stage,
  firstAtlas,
  openedAt,
  isFrameOwed,
  embed,
}: Interface): void {
  const page = createRoot(root);
  const attempt = async (atlasToCome: Promise<Atlas>) => {
    try {
      const [atlas, messages] = await Promise.all([atlasToCome, loadMessages(store.getState().language)]);
      store.getState().setAtlas(atlas);
      checkClock(store, parseUrl(location.hash).state.known);
      render(page, <AtlasApp {...{ store, stage, messages, openedAt, isFrameOwed, embed }} />);
    } catch (error) {
      console.warn('The data could not be loaded.', error);
      render(page, <LoadFailure onRetry={() => attempt(fetchAtlas(store.getState().language))} />);
    }
  };
  attempt(firstAtlas);
}

function render(page: Root, content: React.ReactNode): void {
  page.render(
    <StrictMode>
      <ErrorBoundary>{content}</ErrorBoundary>
    </StrictMode>,
  );
}
