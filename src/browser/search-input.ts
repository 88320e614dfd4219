/** The search box: says what is asked, while it is typed and at once on Enter. */

/** A pause in typing. */
const PAUSE_MS = 200;
/** Keyboards of phones keep the word that is being written open until a space: after so long it is taken as it stands. */
const COMPOSING_PAUSE_MS = 700;

/**
 * Vietnamese is composed: `dan` becomes `dân` under the reader's fingers, by the keyboard itself (Telex on phones) or
 * by a program that types backspaces. So nothing here ever writes into the box while somebody types.
 * @param onText called after a pause in typing, and at once on Enter or the button (`isSubmitted`)
 */
export function watchInput(
  form: HTMLFormElement,
  input: HTMLInputElement,
  onText: (text: string, isSubmitted: boolean) => void,
): void {
  let timer: number | undefined;
  let isComposing = false;
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => onText(input.value, false), isComposing ? COMPOSING_PAUSE_MS : PAUSE_MS);
  };
  input.addEventListener('compositionstart', () => (isComposing = true));
  input.addEventListener('compositionend', () => {
    isComposing = false;
    wait();
  });
  input.addEventListener('input', wait);
  input.addEventListener('keydown', (event) => {
    // An open composition is what Escape closes first.
    if (event.key !== 'Escape' || event.isComposing || input.value === '') return;
    event.preventDefault();
    clearTimeout(timer);
    input.value = '';
    onText('', false);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    onText(input.value, true);
  });
}
