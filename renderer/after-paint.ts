/**
 * Runs something once the next frame is on the screen, where nobody waits for it; the function given back calls it off.
 * A window that is not seen paints nothing, and then it does not run: what must happen needs a timer as well.
 */
export const afterPaint = (run: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
};
