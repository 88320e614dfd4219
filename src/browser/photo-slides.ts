/** What the viewer shows, read from the page around the photo that was asked for. */
import type { SlideData } from 'photoswipe';

export interface PhotoSlide extends SlideData {
  /** The link or the picture in the page: the viewer grows out of it, and the focus returns to it. */
  element: HTMLElement;
  alt: string;
  caption: string;
  credit: string;
  /** The photo's own page; pictures in a text have none. */
  url: string | undefined;
}

export interface PhotoSet {
  /** What is looked at: the album's title, or the page's. */
  title: string;
  slides: PhotoSlide[];
  /** Where among them the photo is that was asked for. */
  index: number;
}

export async function readPhotoSet(photo: HTMLElement): Promise<PhotoSet> {
  const album = photo.closest<HTMLElement>('[data-photos]');
  const elements = album
    ? [...album.querySelectorAll<HTMLElement>('a')]
    : [...document.querySelectorAll<HTMLElement>('[role=button]:is(main figure > picture > img)')];
  const format = takenFormat(elements.map(imageOf)) ?? (await probeFormat(imageOf(photo)));
  return {
    title: album?.dataset['photos'] ?? document.querySelector('h1')?.textContent.trim() ?? document.title,
    slides: elements.map((element) => readSlide(element, format, album?.dataset['credit'])),
    index: Math.max(0, elements.indexOf(photo)),
  };
}

function imageOf(element: HTMLElement): HTMLImageElement {
  return element instanceof HTMLImageElement ? element : element.querySelector('img')!;
}

function sourcesOf(image: HTMLImageElement): HTMLSourceElement[] {
  return [...(image.parentElement?.querySelectorAll('source') ?? [])];
}

/** The format that this browser took for a picture that it has already: it reads the others of that format too. */
function takenFormat(images: readonly HTMLImageElement[]): string | undefined {
  for (const image of images) {
    if (!image.currentSrc) continue;
    const { pathname } = new URL(image.currentSrc);
    const source = sourcesOf(image).find(({ srcset }) => srcset.includes(pathname));
    if (source) return source.type;
  }
  return undefined;
}

/**
 * The format that this browser takes where the page's pictures were held back: it begins to load the photo that was
 * asked for, and tells which file it chose.
 */
async function probeFormat(image: HTMLImageElement): Promise<string | undefined> {
  const probe = new Image();
  const sources = sourcesOf(image).map((source) => source.cloneNode() as HTMLSourceElement);
  for (const source of sources) source.sizes = `${document.documentElement.clientWidth}px`;
  const picture = document.createElement('picture');
  picture.append(...sources, probe);
  probe.src = image.src;
  // The choice is made in a microtask of its own.
  await Promise.resolve();
  return takenFormat([probe]);
}

function readSlide(
  element: HTMLElement,
  format: string | undefined,
  albumCredit: string | undefined,
): PhotoSlide {
  const image = imageOf(element);
  const srcset = sourcesOf(image).find(({ type }) => type === format)?.srcset;
  const ratio = Number(image.getAttribute('height')) / Number(image.getAttribute('width'));
  const width = srcset ? largestWidth(srcset) : Number(image.getAttribute('width'));
  const { caption, credit } = readCaption(element.closest('figure'));
  return {
    element,
    src: image.src,
    ...(srcset ? { srcset } : {}),
    // The small picture stands in until the large one is there.
    ...(image.currentSrc && image.complete ? { msrc: image.currentSrc } : {}),
    width,
    height: Math.round(width * ratio),
    thumbCropped: true,
    alt: image.alt,
    caption,
    credit: credit || (albumCredit ? `Ảnh: ${albumCredit}` : ''),
    url: element instanceof HTMLAnchorElement ? element.pathname : undefined,
  };
}

function largestWidth(srcset: string): number {
  return Math.max(...[...srcset.matchAll(/\s(\d+)w/g)].map(([, width]) => Number(width)));
}

/** Credit stands in `<small>`, the caption around it. */
function readCaption(figure: Element | null): { caption: string; credit: string } {
  const texts = figure?.querySelector('figcaption')?.cloneNode(true) as Element | undefined;
  const small = texts?.querySelector('small');
  small?.remove();
  return { caption: plain(texts), credit: plain(small) };
}

function plain(element: Element | null | undefined): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
