/** Work that many small events ask for, done once for all of them. */

/**
 * Runs a task as soon as nobody has asked for it for a while, and never twice at a time: what is asked for while it runs is
 * done when it is through.
 * @param task must not fail
 * @returns asks for it
 */
export function whenQuiet(task: () => Promise<void>, quietMs: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isAskedAgain = false;
  const ask = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), quietMs);
  };
  const run = async () => {
    isAskedAgain = isRunning;
    if (isRunning) return;
    isRunning = true;
    await task();
    isRunning = false;
    if (isAskedAgain) ask();
  };
  return ask;
}
