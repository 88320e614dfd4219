/** What a picture weighs where it matters: on a phone. */
import type { BuiltSite } from '../built-site.ts';
import { tagsOf } from '../page-facts.ts';
import { reminder, type PageRule } from '../rule.ts';

/** A picture of 320 CSS pixels on a screen of twice the density, in bytes; a crowd or foliage weighs more than a face. */
export const PICTURE_BUDGET = { aim: 12 * 1024, hard: 30 * 1024 };
const PHONE_PIXELS = 640;
/** The one at the head of the page. */
const MOST_EAGER = 1;

export const pictureWeight: PageRule = ({ file, html }, site) => {
  const shown = phonePictures(html, site);
  const eager = shown.filter(({ isEager }) => isEager).length;
  return [
    ...shown
      .filter(({ bytes }) => bytes > PICTURE_BUDGET.hard)
      .map(({ address, bytes }) =>
        reminder(
          'picture-weight',
          file,
          `ảnh ${address} nặng ${bytes} byte trên điện thoại, quá mức ${PICTURE_BUDGET.hard} byte`,
          'chọn ảnh đơn giản hơn hoặc cắt bớt; mức nén đặt trong src/build/pictures-settings.ts',
        ),
      ),
    // Two at once are slow, and no fault that keeps a publication back.
    ...(eager > MOST_EAGER
      ? [
          reminder(
            'picture-eager',
            file,
            `${eager} ảnh tải ngay khi mở trang, chỉ được ${MOST_EAGER}`,
            'để một ảnh thôi ở đầu bài, các ảnh khác sau vài đoạn văn',
          ),
        ]
      : []),
  ];
};

export interface PhonePicture {
  address: string;
  bytes: number;
  isEager: boolean;
}

/** The files that a phone takes for the pictures of a page: the best format, the first width that is enough. */
export function phonePictures(html: string, { files }: Pick<BuiltSite, 'files'>): PhonePicture[] {
  const shown: PhonePicture[] = [];
  // The first source since a `<picture>` began is the best; the `<img>` ends it.
  let best: string | undefined;
  for (const { name, attributes } of tagsOf(html)) {
    if (name === 'picture') best = undefined;
    if (name === 'source') best ??= attributes.get('srcset');
    if (name !== 'img' || best === undefined) continue;
    const address = forPhone(best);
    const isEager = attributes.get('loading') !== 'lazy';
    shown.push({ address, bytes: files.get(address.slice(1)) ?? 0, isEager });
    best = undefined;
  }
  return shown;
}

function forPhone(srcset: string): string {
  const variants = srcset.split(',').map((part) => part.trim().split(/\s+/));
  const [address] = variants.find(([, width]) => parseInt(width ?? '') >= PHONE_PIXELS) ?? variants.at(-1)!;
  return address!;
}
