import { OPEN_STATE_LABELS, openStateAt, type OpenWindow } from '../lib/open-state.ts';

/**
 * Says of every notice, consultation and recruitment whether it is open on the reader's day, which may be
 * days after the build; and takes what has ended out of lists that promise open things.
 * @param now milliseconds since 1970
 */
export function showOpenStates(root: ParentNode, now: number): void {
  for (const tag of root.querySelectorAll<HTMLElement>('[data-state][hidden]')) {
    const state = openStateAt(readWindow(tag), now);
    tag.textContent = OPEN_STATE_LABELS[state];
    tag.classList.add(state);
    tag.hidden = false;
    if (state === 'closed') tag.closest<HTMLElement>('[data-open-only] > *')?.remove();
  }
  for (const list of root.querySelectorAll<HTMLElement>('[data-open-only]')) {
    if (list.children.length === 0) list.closest<HTMLElement>('section')?.remove();
  }
}

function readWindow({ dataset }: HTMLElement): OpenWindow {
  return {
    ...(dataset['opens'] ? { opens: Number(dataset['opens']) } : {}),
    ...(dataset['closes'] ? { closes: Number(dataset['closes']) } : {}),
  };
}
