/** The viewer of photos: PhotoSwipe, in Vietnamese, with captions, a place in the history, and the focus kept. */
import PhotoSwipe from 'photoswipe';
import viewerCss from './photo-viewer.css?inline';
import { addCaption } from './photo-caption.ts';
import { keepInHistory } from './photo-history.ts';
import { readPhotoSet, type PhotoSet } from './photo-slides.ts';

const WORDS = {
  closeTitle: 'Đóng',
  zoomTitle: 'Phóng to',
  arrowPrevTitle: 'Ảnh trước',
  arrowNextTitle: 'Ảnh sau',
  errorMsg: 'Không tải được ảnh này.',
};

let style: CSSStyleSheet | undefined;

/**
 * Opens the viewer at a photo of the page.
 * @param isBack whether the reader came by the history, so that the address is the photo's already
 * @throws Error where the browser is too old for it
 */
export async function viewPhotos(photo: HTMLElement, isBack: boolean): Promise<void> {
  addStyle();
  const set = await readPhotoSet(photo);
  const { slides } = set;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const viewer = new PhotoSwipe({
    ...WORDS,
    dataSource: slides,
    index: set.index,
    bgOpacity: 1,
    loop: false,
    // Of the others only the two beside it, which a finger may pull in at any time.
    preload: [0, 0],
    preloaderDelay: 500,
    showAnimationDuration: 200,
    hideAnimationDuration: 200,
    zoomAnimationDuration: isStill ? 0 : 200,
    // There is always something to zoom to, also on a screen larger than the photo.
    secondaryZoomLevel: ({ fit }) => Math.max(1, 2 * fit),
    imageClickAction: 'zoom',
    returnFocus: false,
    paddingFn: ({ x, y }) => (x > y && y > 500 ? BARS : NO_BARS),
  });
  addCaption(viewer, slides);
  viewer.on('afterInit', () => describe(viewer, set));
  holdFocus(
    viewer,
    slides.map(({ element }) => element),
  );
  if (document.documentElement.classList.contains('lite')) loadOneByOne(viewer);
  viewer.init();
  keepInHistory(viewer, (index) => slides[index]?.url, isBack);
}

/** Where the screen is wide, the photo stays clear of buttons and caption; on an upright phone there is room anyway. */
const BARS = { top: 60, bottom: 84, left: 0, right: 0 };
const NO_BARS = { top: 0, bottom: 0, left: 0, right: 0 };

/** Readers who save data get the photo that they look at, and no other. */
function loadOneByOne(viewer: PhotoSwipe): void {
  viewer.on('contentLoadImage', (event) => {
    if (event.content.index !== viewer.currIndex) event.preventDefault();
  });
  viewer.on('change', () => {
    const content = viewer.currSlide?.content;
    if (content?.state === 'idle' && content.element) content.loadImage(false);
  });
}

/** A style sheet made by script needs no permission of the content policy beyond the script's own. */
function addStyle(): void {
  if (style) return;
  style = new CSSStyleSheet();
  style.replaceSync(viewerCss);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
}

/** What the library leaves out, or says in English. */
function describe({ element, scrollWrap }: PhotoSwipe, { title, slides }: PhotoSet): void {
  element?.setAttribute('aria-modal', 'true');
  element?.setAttribute('aria-label', `Xem ảnh: ${title}`);
  scrollWrap?.setAttribute('role', 'group');
  scrollWrap?.setAttribute('aria-label', slides.length > 1 ? `${slides.length} ảnh` : 'Ảnh');
  scrollWrap?.setAttribute('aria-roledescription', 'bộ ảnh');
  for (const item of scrollWrap?.querySelectorAll('[aria-roledescription=slide]') ?? [])
    item.setAttribute('aria-roledescription', 'ảnh');
}

/** The focus is in the viewer while it is open, and afterwards on the photo that was looked at last. */
function holdFocus(viewer: PhotoSwipe, elements: readonly HTMLElement[]): void {
  const others = [...document.body.children].filter((one) => !one.hasAttribute('inert'));
  const focus = () => viewer.element?.focus({ preventScroll: true });
  viewer.on('afterInit', () => {
    for (const other of others) other.toggleAttribute('inert', true);
    focus();
    // The arrow that has done its last step is switched off, and would take the focus with it.
    viewer.on('change', () => {
      if (document.activeElement?.matches(':disabled')) focus();
    });
  });
  viewer.on('destroy', () => {
    for (const other of others) other.toggleAttribute('inert', false);
    elements[viewer.currIndex]?.focus();
  });
}
