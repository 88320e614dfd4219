import type PhotoSwipe from 'photoswipe';
import type { PhotoSlide } from './photo-slides.ts';

/**
 * Shows caption and credit below the photo, and has them read out as the photos change: which photo it is, what is
 * seen in it, what is said of it, whose it is.
 */
export function addCaption(viewer: PhotoSwipe, slides: readonly PhotoSlide[]): void {
  viewer.on('uiRegister', () => {
    viewer.ui?.registerElement({
      name: 'caption',
      appendTo: 'root',
      onInit: (place) => {
        const [spoken, caption, credit] = ['span', 'span', 'small'].map((tag) => document.createElement(tag));
        spoken!.className = 'sr-only';
        place.setAttribute('aria-live', 'polite');
        place.setAttribute('aria-atomic', 'true');
        place.append(spoken!, caption!, credit!);
        viewer.on('change', () => {
          const slide = slides[viewer.currIndex];
          if (!slide) return;
          const count = slides.length > 1 ? `Ảnh ${viewer.currIndex + 1} trên ${slides.length}. ` : '';
          spoken!.textContent = count + (slide.alt === slide.caption ? '' : `${slide.alt}. `);
          caption!.textContent = slide.caption;
          credit!.textContent = slide.credit;
          place.classList.toggle('is-empty', !slide.caption && !slide.credit);
        });
      },
    });
  });
}
