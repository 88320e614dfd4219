/** Whether a picture's description says anything of what it shows. */
import { foldMarks } from './vietnamese-text.ts';

/** Words that name the medium and not what it shows, marks and numbers left out. */
const EMPTY_WORDS =
  /^(?:(?:hinh|anh|hinh anh|buc anh|tam anh|anh chup|anh minh hoa|minh hoa|image|images|img|photo|photos|picture|pic|untitled|no alt)[\s\d.:()-]*|[\d\s.:()-]+)$/;
const FILE_NAME = /\.(?:jpe?g|png|webp|avif|gif|svg|heic|bmp|tiff?)$/i;
/** Names that cameras, telephones and messengers give. */
const CAMERA_NAME = /^(?:img|dsc|dscn|dscf|dji|pxl|mvimg|screenshot|z\d{6,}|\d{6,})[\s_-]?[\w-]*$/i;

/** @param src the picture's file, whose name alone is no description */
export function isEmptyAlt(alt: string, src: string): boolean {
  const text = alt.trim();
  const fileName = src.split('/').at(-1) ?? '';
  const isFileName = [fileName, fileName.replace(/\.[^.]+$/, '')].includes(text);
  return (
    text === '' ||
    isFileName ||
    FILE_NAME.test(text) ||
    CAMERA_NAME.test(text) ||
    EMPTY_WORDS.test(foldMarks(text).toLowerCase())
  );
}
