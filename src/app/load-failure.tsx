import { lastResort } from './last-resort.ts';
import styles from './message.module.css';

export function LoadFailure({ onRetry }: { onRetry: () => void }) {
  const { notLoaded, tryAgain } = lastResort();
  return (
    <div className={styles.message} role="alert">
      <p>{notLoaded}</p>
      <button type="button" onClick={onRetry}>
        {tryAgain}
      </button>
    </div>
  );
}
