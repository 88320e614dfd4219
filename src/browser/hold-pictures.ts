/**
 * Readers who save data, or wait long for it, get the text first: pictures stand as buttons that say what they weigh.
 * `lib/before-paint.ts` and `styles/base.css` keep them from loading until this runs.
 */
export function holdPictures(page: Document): void {
  const held = [...page.querySelectorAll<HTMLImageElement>('picture > img[data-kb]')].filter(
    // Whoever opened the page of a photo has asked for it.
    (image) => !image.closest('.photo') && (image.loading === 'lazy' || stopLoading(image)),
  );
  for (const image of held) offer(image);
  if (held.length > 1) offerAll(held);
}

/** A picture that began to load stops where it moves into a document that nobody sees. */
function stopLoading(image: HTMLImageElement): boolean {
  const picture = image.parentElement;
  if (image.complete || !picture) return false;
  const mark = image.ownerDocument.createComment('');
  picture.replaceWith(mark);
  image.ownerDocument.createElement('template').content.append(picture);
  image.loading = 'lazy';
  mark.replaceWith(picture);
  return true;
}

/** Inside a link there can be no button: its words lead to the picture's own page. */
function offer(image: HTMLImageElement): void {
  const picture = image.parentElement;
  if (!picture) return;
  if (picture.closest('a')) {
    if (image.alt)
      picture.append(Object.assign(image.ownerDocument.createElement('span'), { textContent: image.alt }));
    return;
  }
  const button = createButton(image.ownerDocument, `Tải ảnh (${kilobytes([image])})`);
  if (image.alt) button.setAttribute('aria-label', `${button.textContent}: ${image.alt}`);
  button.addEventListener('click', () => {
    show(image);
    picture.tabIndex = -1;
    picture.focus();
  });
  picture.append(button);
}

function offerAll(images: HTMLImageElement[]): void {
  const [first] = images;
  if (!first) return;
  const button = createButton(first.ownerDocument, `Tải cả ${images.length} ảnh (${kilobytes(images)})`);
  button.addEventListener('click', () => {
    images.forEach(show);
    button.remove();
  });
  (first.closest('ul, ol') ?? first.closest('figure') ?? first.parentElement)?.before(button);
}

function show(image: HTMLImageElement): void {
  image.loading = 'eager';
  image.parentElement?.querySelectorAll('button, span').forEach((made) => made.remove());
}

function createButton(page: Document, text: string): HTMLButtonElement {
  return Object.assign(page.createElement('button'), { type: 'button', textContent: text });
}

/** What they weigh together, as the build knows it of a phone. */
function kilobytes(images: HTMLImageElement[]): string {
  const total = images.reduce((sum, { dataset }) => sum + Number(dataset['kb']), 0);
  return total < 1000 ? `${total} KB` : `${(total / 1000).toFixed(1).replace('.', ',')} MB`;
}
