import { Suspense, use, useState } from 'react';
import { AtlasApp } from './atlas-app.tsx';
import { type LoadedAtlas, loadAtlas } from './load-atlas.ts';
import styles from './loader.module.css';

type Outcome = { ok: true; loaded: LoadedAtlas } | { ok: false };

/** Fetches the atlas, and offers to try again where that fails. */
export function Loader() {
  const [outcome, setOutcome] = useState(attempt);
  return (
    <Suspense fallback={<p className={styles.message}>…</p>}>
      <Loaded outcome={outcome} onRetry={() => setOutcome(attempt())} />
    </Suspense>
  );
}

function Loaded({ outcome, onRetry }: { outcome: Promise<Outcome>; onRetry: () => void }) {
  const result = use(outcome);
  if (result.ok) return <AtlasApp {...result.loaded} />;
  return (
    <main className={styles.message} role="alert">
      {/* No catalogue may have arrived, so this one message is built in. */}
      <p>The data of the atlas could not be loaded. Check the connection and try again.</p>
      <button type="button" onClick={onRetry}>
        Try again
      </button>
    </main>
  );
}

function attempt(): Promise<Outcome> {
  return loadAtlas().then(
    (loaded) => ({ ok: true, loaded }),
    (error: unknown) => {
      console.error(error);
      return { ok: false };
    },
  );
}
