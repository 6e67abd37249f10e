import styles from './message.module.css';

/** No catalogue may have arrived, so this one message is built in. */
export function LoadFailure({ onRetry }: { onRetry: () => void }) {
  return (
    <div className={styles.message} role="alert">
      <p>The data of the atlas could not be loaded. Check the connection and try again.</p>
      <button type="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
