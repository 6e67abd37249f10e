// Runs in the page of the edition in one file, before the atlas: a page from a disk may not read the files beside it, so they lie
// compressed within the page and get addresses of their own.
{
  const addresses = new Map();

  /** @param {HTMLScriptElement} element */
  const unpack = async (element) => {
    const { path = '', type = '' } = element.dataset;
    const bytes = Uint8Array.from(atob(element.textContent), (character) => character.charCodeAt(0));
    const content = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const blob = new Blob([await new Response(content).arrayBuffer()], { type });
    addresses.set(path, await readAsAddress(blob));
    element.remove();
  };

  /**
   * A page from a disk may start no module worker from a blob, and its workers may not fetch one; what brings its content along
   * they may.
   * @param {Blob} blob
   */
  const readAsAddress = (blob) =>
    new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(blob);
    });

  globalThis.usbAddress = (path) => addresses.get(path) ?? path;
  globalThis.usbReady = () => Promise.all(Array.from(document.querySelectorAll('script[data-path]'), unpack));
}
