/**
 * How the tests and the benchmark start the browser. WebGL is drawn in software, the same on every machine; the sandbox is
 * off because it refuses to start for root, which programs in containers are. Without a path, Playwright takes the
 * browser it has downloaded itself.
 * @param {string | undefined} executablePath
 */
export function launchOptions(executablePath) {
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    headless: true,
    chromiumSandbox: false,
    args: [
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
  };
}
