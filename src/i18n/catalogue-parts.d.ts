/** One half of a catalogue, as `scripts/split-catalogues.mjs` cuts it. */
declare module '*.json?first' {
  const messages: import('./catalogue.ts').Messages;
  export default messages;
}

declare module '*.json?later' {
  const messages: import('./catalogue.ts').Messages;
  export default messages;
}
