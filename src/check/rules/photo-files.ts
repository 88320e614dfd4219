/**
 * Pictures can be shown: whole, of a kind that browsers know, neither bombs nor strips, large enough for their place. Those
 * that are offered as files can be cleaned of what they tell of place and camera.
 */
import { ATTACHMENT_TYPES, extensionOf } from '../../lib/attachment-type.ts';
import type { Finding } from '../../lib/finding.ts';
import { formatNumber } from '../../lib/numbers.ts';
import { neededWidth, type PicturePlace } from '../../lib/picture.ts';
import { MAX_PIXELS } from '../../lib/picture-limits.ts';
import type { PhotoFormat, PhotoHeader } from '../../store/photo-header.ts';
import type { Rule } from '../context.ts';
import type { FileUse } from '../file-uses.ts';
import type { Remark } from '../findings.ts';
import { usedPhotos, type UsedPhoto } from '../photos.ts';

export const photoFiles: Rule = (context) => {
  const shown = usedPhotos(context, 'picture');
  return [
    ...shown.flatMap((photo) => judge(photo, shown)),
    ...usedPhotos(context, 'download').flatMap(judgeOffered),
  ];
};

function judge({ use, header }: UsedPhoto, all: readonly UsedPhoto[]): Finding[] {
  const broken = brokenness(use.written, header);
  if (broken) return [use.report(broken)];
  return [
    ...(header.isAnimated ? [use.report(animated(use.written))] : []),
    ...tooSmall(use, header, placeOf(use, all)),
  ];
}

/** The kinds that the build cleans without encoding them anew. */
const CLEANED: ReadonlySet<PhotoFormat> = new Set(['jpeg', 'png', 'webp']);

function judgeOffered({ use, header }: UsedPhoto): Finding[] {
  // What may not be offered at all is refused by the rule on files.
  if (!Object.hasOwn(ATTACHMENT_TYPES, extensionOf(use.file))) return [];
  const broken = unreadable(use.written, header);
  if (broken) return [use.report(broken)];
  if (CLEANED.has(header.format)) return [];
  return [
    use.report(
      refused(
        use.written,
        `thật ra là ảnh ${header.format.toUpperCase()}: máy không xóa được nơi chụp ghi trong tệp nên không đăng cho tải về`,
        SAVE_ANEW,
      ),
    ),
  ];
}

const SAVE_ANEW = 'mở ảnh bằng phần mềm xem ảnh rồi lưu lại (Save as) dạng JPG hoặc PNG';

/** Why nothing can be made of a file; the same that the build would find. */
const NO_PICTURE: Readonly<Partial<Record<PhotoFormat, { what: string; mend: string }>>> = {
  empty: { what: 'là tệp rỗng (0 byte)', mend: 'chép lại ảnh từ máy ảnh hoặc điện thoại' },
  heic: {
    what: 'là ảnh HEIC của iPhone; phần lớn trình duyệt không mở được',
    mend: `${SAVE_ANEW}; trên iPhone chọn Cài đặt › Camera › Định dạng › Tương thích nhất để máy chụp sẵn dạng JPG`,
  },
  svg: { what: 'là hình vẽ SVG, không phải ảnh chụp', mend: 'xuất hình ra PNG rồi dùng tệp đó' },
  html: {
    what: 'là một trang web được lưu nhầm thành ảnh',
    mend: 'mở trang gốc, bấm chuột phải vào ảnh rồi chọn lưu ảnh',
  },
  tiff: { what: 'là ảnh TIFF', mend: SAVE_ANEW },
  bmp: { what: 'là ảnh BMP', mend: SAVE_ANEW },
  unknown: { what: 'không phải là tệp ảnh', mend: SAVE_ANEW },
};

function refused(name: string, what: string, mend: string): Remark {
  return { severity: 'error', rule: 'photo-file', message: `“${name}” ${what}`, mend };
}

function unreadable(name: string, { format, isCut }: PhotoHeader): Remark | undefined {
  const known = NO_PICTURE[format];
  if (known) return refused(name, known.what, known.mend);
  if (isCut)
    return refused(name, 'bị cắt cụt: tệp chép chưa xong', 'chép lại ảnh từ máy ảnh hoặc điện thoại');
  return undefined;
}

function brokenness(name: string, header: PhotoHeader): Remark | undefined {
  const { width, height } = header;
  const broken = unreadable(name, header);
  if (broken) return broken;
  if (width === 0 || height === 0) return refused(name, 'không cho biết kích thước ảnh', SAVE_ANEW);
  if (width * height > MAX_PIXELS)
    return refused(
      name,
      `quá lớn: ${formatNumber(width)} × ${formatNumber(height)} điểm ảnh`,
      'thu nhỏ ảnh còn khoảng 4.000 điểm ảnh bề ngang rồi chép lại',
    );
  return undefined;
}

function animated(name: string): Remark {
  return {
    severity: 'warning',
    rule: 'photo-animated',
    message: `“${name}” là ảnh động; trang chỉ hiện khung hình đầu`,
    mend: 'chọn một ảnh tĩnh; muốn giữ chuyển động thì đính kèm video MP4 (attachments)',
  };
}

/** A group's pictures stand in one paragraph: on one line or on the next. */
function placeOf(use: FileUse, all: readonly UsedPhoto[]): PicturePlace {
  if (use.folder.startsWith('albums/')) return 'photo';
  const { line, field } = use.report(NOWHERE);
  if (field !== undefined) return 'column';
  const isGrouped = all.some(({ use: other }) => {
    if (other === use || other.folder !== use.folder) return false;
    const place = other.report(NOWHERE);
    return place.field === undefined && Math.abs(place.line - line) <= 1;
  });
  return isGrouped ? 'pair' : 'column';
}

const NOWHERE: Remark = { severity: 'warning', rule: '', message: '', mend: '' };

function tooSmall(use: FileUse, { width, height }: PhotoHeader, place: PicturePlace): Finding[] {
  const needed = neededWidth(place);
  if (width >= needed) return [];
  return [
    use.report({
      severity: 'warning',
      rule: 'photo-small',
      message: `“${use.written}” nhỏ quá so với chỗ đặt: ảnh ${formatNumber(width)} × ${formatNumber(height)} điểm ảnh, chỗ này cần rộng ít nhất ${formatNumber(needed)}`,
      mend: 'dùng ảnh gốc từ máy ảnh hoặc điện thoại, đừng dùng ảnh đã qua Zalo hay ảnh chụp màn hình; không có thì để nguyên, ảnh sẽ hơi mờ',
    }),
  ];
}
