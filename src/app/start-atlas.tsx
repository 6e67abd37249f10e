import '#ui/styles/fonts.css';
import '#ui/styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from './error-boundary.tsx';
import { Loader } from './loader.tsx';

/** Mounts the atlas; the map itself is fetched once the page has painted. */
export function startAtlas(): void {
  const root = document.getElementById('atlas');
  if (root === null) throw new Error('index.html has no element with the id "atlas"');
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <Loader />
      </ErrorBoundary>
    </StrictMode>,
  );
}
