/** A window that is being dragged, or a card that is being laid out, is left alone until it rests. */
const REST_MILLISECONDS = 200;

/**
 * Tells when the map or the panels on it have another size: another screen, full screen, larger letters on the card. What is on a
 * card changes with each step, so only how wide it is counts.
 */
export function watchFreeArea(container: HTMLElement, onChange: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let known = sizesOf(container);
  const check = () => {
    const sizes = sizesOf(container);
    if (sizes === known) return;
    known = sizes;
    onChange();
  };
  const ask = () => {
    clearTimeout(timer);
    timer = setTimeout(check, REST_MILLISECONDS);
  };
  const observer = new ResizeObserver(ask);
  observer.observe(container);
  for (const panel of document.querySelectorAll('[data-covers="side"]')) observer.observe(panel);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}

function sizesOf(container: HTMLElement): string {
  const panels = [...document.querySelectorAll<HTMLElement>('[data-covers="side"]')];
  return [
    container.clientWidth,
    container.clientHeight,
    ...panels.map(({ offsetWidth }) => offsetWidth),
  ].join();
}
