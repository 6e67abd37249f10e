/** The part of the Trusted Types of the browser that is used here; the standard library does not know it yet. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(address: string): string | null }): unknown;
}

/**
 * Where a browser asks what may become a script, the answer is: a file of this atlas, for its workers and those of MapLibre.
 * Nothing makes HTML or code out of text, so there is no rule for it, and the browser refuses it whoever asks.
 */
export function trustOwnAddresses(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const home = new URL('.', document.baseURI).href;
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (new URL(address, home).href.startsWith(home) ? address : null),
  });
}
