/** What the search page says of itself: at once to the eye, and to the ear once it has settled. */

/** Only what has stood so long is announced: somebody who types is not talked at. */
const SETTLED_MS = 900;
/** What is over sooner is not worth a sentence that flickers by. */
const PASSING_MS = 150;

export interface StatusLine {
  /**
   * @param how `isHeld`: the reader is among the results below, so the line keeps its height, whatever it says;
   * `isPassing`: said only if nothing else is said soon
   */
  say(text: string, how?: { isHeld?: boolean; isPassing?: boolean }): void;
}

/** @param line a paragraph that stands above the results; the announcer is made beside it */
export function createStatus(line: HTMLElement): StatusLine {
  const announcer = document.createElement('p');
  announcer.className = 'sr-only';
  announcer.setAttribute('role', 'status');
  line.after(announcer);
  let timer: number | undefined;
  let passing: number | undefined;
  return {
    say(text, { isHeld = false, isPassing = false } = {}) {
      clearTimeout(passing);
      if (isPassing) {
        passing = window.setTimeout(() => this.say(text, { isHeld }), PASSING_MS);
        return;
      }
      line.style.height = isHeld ? `${line.offsetHeight}px` : '';
      line.style.overflow = isHeld ? 'auto' : '';
      if (line.textContent !== text) line.textContent = text;
      clearTimeout(timer);
      timer = window.setTimeout(() => (announcer.textContent = text), SETTLED_MS);
    },
  };
}
