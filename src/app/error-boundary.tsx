import { Component, type ReactNode } from 'react';
import { lastResort } from './last-resort.ts';
import styles from './message.module.css';

/**
 * Shows a way back where drawing the page failed.
 */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    const { broken, reason, loadAgain, startAfresh: fromTheStart } = lastResort();
    return (
      <div className={styles.message} role="alert">
        <h1>{broken}</h1>
        <p>{reason}</p>
        <p>
          <button type="button" onClick={() => location.reload()}>
            {loadAgain}
          </button>{' '}
          <button type="button" onClick={startAfresh}>
            {fromTheStart}
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
