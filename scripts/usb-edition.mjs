/** Gives a file of the build its address: see `scripts/usb-boot.js`. */
export const USB_ADDRESS_FUNCTION = 'globalThis.usbAddress';

/**
 * What the edition in one file needs of a build: all code of the page as one script, that of each worker as another, fonts within
 * the style sheet, and every other file asked for by its path.
 * @returns {import('vite').Plugin}
 */
export function usbBuild() {
  return {
    name: 'usb-edition',
    config: () => ({
      build: {
        outDir: 'dist-usb/parts',
        cssCodeSplit: false,
        // A style sheet cannot ask where a file is.
        assetsInlineLimit: (file) => file.endsWith('.woff2'),
      },
      worker: { rolldownOptions: { output: { codeSplitting: false } } },
      experimental: {
        renderBuiltUrl: (path, { hostType }) =>
          hostType === 'js'
            ? { runtime: `${USB_ADDRESS_FUNCTION}(${JSON.stringify(path)})` }
            : { relative: true },
      },
    }),
    configResolved({ build }) {
      build.rolldownOptions.output = { codeSplitting: false };
    },
  };
}
