/** Photos of albums say what they show and whose they are; words in the photos' own files count. */
import path from 'node:path';
import { isEmptyAlt } from '../../lib/alt-text.ts';
import { extensionOf } from '../../lib/attachment-type.ts';
import type { Finding } from '../../lib/finding.ts';
import { formatLocalTime } from '../../lib/local-time.ts';
import { albumPath } from '../../lib/paths.ts';
import { UNDATED } from '../../lib/undated.ts';
import type { AlbumData, AlbumPhotoData } from '../../schemas/album.ts';
import type { Entry } from '../../store/entry.ts';
import type { CheckContext, Rule } from '../context.ts';
import { atField, atLine, type Remark } from '../findings.ts';

export const albumPhotos: Rule = (context) =>
  context.content.albums.flatMap((entry) => (entry.data ? judge(entry, entry.data, context) : []));

function judge(entry: Entry<AlbumData>, data: AlbumData, { disk, factsOf }: CheckContext): Finding[] {
  const photos = data.photos ?? [];
  if (photos.length === 0) return data.draft ? [] : [atLine(entry.file, 1, WITHOUT_PHOTOS)];
  if (!disk.has(entry.file))
    return [...untold(entry, data), ...counted(data, path.posix.dirname(entry.file))];
  const isListed = factsOf(entry).fileUses.some(({ field }) => field?.startsWith('photos.'));
  return [
    ...(isListed
      ? photos.flatMap((photo, index) => withoutAlt(entry, photo, index))
      : counted(data, entry.file)),
    ...(isListed ? withoutCredit(entry, data) : []),
    ...(data.allowDownload ? notOffered(entry, photos) : []),
  ];
}

const WITHOUT_PHOTOS: Remark = {
  severity: 'warning',
  rule: 'album-empty',
  message: 'album chưa có ảnh nào',
  mend: 'chép ảnh JPG, PNG hoặc WebP vào thư mục này (có khai photos thì thêm tên ảnh vào đó); chưa có ảnh thì đặt draft: true',
};

/** A folder alone makes an album; what it was taken for is told, so that a person can say it better. */
function untold({ file, slug }: Entry<AlbumData>, { title, date, photos = [] }: AlbumData): Finding[] {
  const folder = path.posix.dirname(file);
  const address = albumPath(slug);
  const day = date === UNDATED ? 'chưa rõ ngày' : `ngày ${formatLocalTime(date)}`;
  return [
    atLine(folder, 1, {
      severity: 'warning',
      rule: 'album-untold',
      message: `album chưa có tệp index.md; đang lấy tên “${title}”, ${day} và ${photos.length} ảnh từ chính thư mục`,
      mend: `tạo tệp index.md trong thư mục này, có title, date (và credit) như phần «Album ảnh» của HUONG-DAN.md; địa chỉ vẫn là ${address}`,
    }),
    ...(date === UNDATED ? [atLine(folder, 1, undated(path.posix.basename(folder), address))] : []),
  ];
}

function undated(folderName: string, address: string): Remark {
  return {
    severity: 'warning',
    rule: 'album-undated',
    message:
      'không biết album chụp ngày nào: tên thư mục và ảnh đều không ghi ngày, nên album đứng cuối danh sách',
    mend: `ghi ngày vào đầu tên thư mục, ví dụ “20-02-2026 ${folderName.replace(/^[\d\s._-]+/, '') || 'Hội xuân'}” (địa chỉ đổi theo); album đã đăng, muốn giữ địa chỉ ${address} thì tạo index.md có title và date`,
  };
}

/** Photos that nobody listed are spoken of together. */
function counted({ photos = [], credit }: AlbumData, file: string): Finding[] {
  const undescribed = photos.filter(({ alt, caption }) => !alt && !caption).length;
  const uncredited = credit ? 0 : photos.filter((photo) => !photo.credit).length;
  return [
    ...(undescribed > 0
      ? [
          atLine(file, 1, {
            severity: 'warning',
            rule: 'album-alt',
            message: `${undescribed} ảnh chưa có mô tả cho người không nhìn thấy ảnh`,
            mend: 'liệt kê ảnh trong photos của index.md, mỗi ảnh một dòng alt; hoặc ghi mô tả vào chính tệp ảnh (IPTC)',
          }),
        ]
      : []),
    ...(uncredited > 0 ? [atLine(file, 1, uncreditedRemark(uncredited))] : []),
  ];
}

function withoutAlt(
  entry: Entry<AlbumData>,
  { src, alt, caption }: AlbumPhotoData,
  index: number,
): Finding[] {
  if (caption || (alt && !isEmptyAlt(alt, src))) return [];
  // What was typed and says nothing is the rule's on alt texts.
  if (alt) return [];
  return [
    atField(entry, ['photos', index, 'alt'], {
      severity: 'error',
      rule: 'image-alt',
      message: `ảnh “${src}” thiếu mô tả (alt)`,
      mend: 'viết ngắn gọn những gì thấy trong ảnh: có ai, đang làm gì, ở đâu',
    }),
  ];
}

/** One finding an album: whoever knows one photographer knows the others. */
function withoutCredit(entry: Entry<AlbumData>, { photos = [], credit }: AlbumData): Finding[] {
  const first = credit ? -1 : photos.findIndex((photo) => !photo.credit);
  if (first < 0) return [];
  return [
    atField(entry, ['photos', first], uncreditedRemark(photos.filter((photo) => !photo.credit).length)),
  ];
}

function uncreditedRemark(count: number): Remark {
  return {
    severity: 'warning',
    rule: 'image-credit',
    message: `${count} ảnh chưa ghi người chụp hoặc nguồn`,
    mend: 'thêm credit: … cho cả album hoặc cho từng ảnh',
  };
}

/** Of these the place where they were taken cannot be removed without encoding them anew. */
function notOffered(entry: Entry<AlbumData>, photos: readonly AlbumPhotoData[]): Finding[] {
  const names = photos.map(({ src }) => src).filter((src) => ['avif', 'gif'].includes(extensionOf(src)));
  if (names.length === 0) return [];
  return [
    atField(entry, ['allowDownload'], {
      severity: 'warning',
      rule: 'album-original',
      message: `không đăng được bản gốc của ${names.join(', ')}: chỉ JPG, PNG và WebP xoá được vị trí chụp`,
      mend: 'lưu các ảnh đó thành JPG, hoặc để nguyên: bạn đọc vẫn xem được ảnh',
    }),
  ];
}
