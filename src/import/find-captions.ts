/** Tells captions of pictures from text: by prefix, by brackets, or by how they speak and stand. */
import { foldMarks } from '../lib/vietnamese-text.ts';
import { isPersonName } from './find-byline.ts';

export interface CaptionChoice {
  caption: string;
  reason: string;
}

const PREFIXED =
  /^(?:ảnh|hình|hình ảnh|trong ảnh|chú thích ảnh|ảnh minh họa)\s*(?:\d{1,3})?\s*[:.]\s+(\S.*)$/iu;
const BRACKETED = /^[([]\s*([^()[\]]{3,400}?)\s*[)\]]$/u;
const NAMES_PICTURES = /(?<!\p{L})(?:hình ảnh|ảnh|hình)(?!\p{L})/iu;

/** What pictures in news show, folded. */
const SCENE =
  /\b(?:phat bieu|khai mac|be mac|tai (?:hoi nghi|buoi|le|cuoc hop|dai hoi|toa dam|hoi thao|chuong trinh|phien|dien dan|lop)|chu tri|trao (?:qua|tang|giay|bang|co|quyet dinh|giai)|tang (?:qua|hoa)|chup anh|luu niem|toan canh|quang canh|ky ket|chia se|cat bang|dang huong|dang hoa|tham gia|tham quan|kiem tra|khao sat|trinh bay|thao luan|bieu quyet|ra mat)\b/;
const OPENING =
  /^(?:(?:cac )?(?:dong chi|dai bieu|ong|ba|anh|chi|lanh dao|dai dien)|toan canh|quang canh|mot so hinh anh|hinh anh|can bo|chu tich|bi thu|giam doc)\b/;
const ENOUGH = 3;
const MAX_CAPTION_LENGTH = 400;

/**
 * Reads a caption from a line outside the sentences; `undefined` where the line is rather text.
 * @param isBesidePicture an empty paragraph beside it, such as a picture leaves in a capture
 */
export function readCaption(text: string, isBesidePicture: boolean): CaptionChoice | undefined {
  if (text.length > MAX_CAPTION_LENGTH) return undefined;
  const prefixed = PREFIXED.exec(text)?.[1];
  // `Ảnh: Nguyễn Văn A` says who took the picture, not what it shows.
  if (prefixed)
    return isPersonName(prefixed) ? undefined : { caption: prefixed, reason: 'mở đầu bằng nhãn ảnh' };
  const bracketed = BRACKETED.exec(text)?.[1];
  if (bracketed && NAMES_PICTURES.test(bracketed))
    return { caption: bracketed, reason: 'trong ngoặc, nói về hình ảnh' };
  return readBareCaption(text, isBesidePicture);
}

function readBareCaption(text: string, isBesidePicture: boolean): CaptionChoice | undefined {
  if (/[.!?;:…]["”’»)\]]*$/.test(text.slice(-8))) return undefined;
  const folded = foldMarks(text).toLowerCase();
  const reasons = ['không có dấu chấm cuối'];
  let score = 1;
  const add = (points: number, reason: string) => {
    score += points;
    reasons.push(reason);
  };
  if (SCENE.test(folded)) add(2, 'tả cảnh trong ảnh');
  if (OPENING.test(folded)) add(1, 'mở đầu bằng người hoặc cảnh');
  if (isBesidePicture) add(1, 'cạnh chỗ trống của ảnh');
  return score >= ENOUGH ? { caption: text, reason: reasons.join(', ') } : undefined;
}
