/** Windows of one origin hear each other without knowing each other; files on disk have no origin, and some browsers no channels. */
export function hasChannels(): boolean {
  return location.protocol !== 'file:' && 'BroadcastChannel' in window;
}
