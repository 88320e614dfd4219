/** Whether the reader is at the results already, so that nothing among them may move any more. */

/** So far down, the reader is reading and not just settling the page. */
const SCROLLED_PX = 40;

export interface ReaderHold {
  isHeld(): boolean;
  /** A new question: what was shown before it may go. */
  release(): void;
}

/** @param list the element whose children must stay in place */
export function watchReader(list: HTMLElement): ReaderHold {
  let isTouched = false;
  let isPointedAt = false;
  let scrolledFrom = scrollY;
  list.addEventListener('pointerdown', () => (isTouched = true));
  list.addEventListener('pointermove', (event) => {
    // When the page changes under a mouse that rests, browsers send a move that is none.
    if (event.pointerType === 'mouse' && (event.movementX !== 0 || event.movementY !== 0)) isPointedAt = true;
  });
  list.addEventListener('pointerleave', () => (isPointedAt = false));
  return {
    isHeld: () =>
      isTouched ||
      isPointedAt ||
      list.contains(document.activeElement) ||
      Math.abs(scrollY - scrolledFrom) > SCROLLED_PX,
    release: () => {
      isTouched = isPointedAt = false;
      scrolledFrom = scrollY;
    },
  };
}
