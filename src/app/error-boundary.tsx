import { Component, type ReactNode } from 'react';
import styles from './message.module.css';

/**
 * Shows a way back where drawing the page failed. Its texts are built in: the failure may be in the catalogue itself.
 */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className={styles.message} role="alert">
        <h1>Something went wrong in the atlas</h1>
        <p>The page could not be drawn. Nothing is lost: the address holds what you were looking at.</p>
        <p>
          <button type="button" onClick={() => location.reload()}>
            Load again
          </button>{' '}
          <button type="button" onClick={startAfresh}>
            Back to the whole region
          </button>
        </p>
      </div>
    );
  }
}

/** The address itself may be what broke the page. */
function startAfresh(): void {
  history.pushState(null, '', location.pathname + location.search);
  location.reload();
}
