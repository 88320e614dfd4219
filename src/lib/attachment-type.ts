/** Files that readers may download. */

/** What may be published as a download. Nothing that a browser would run as a page of this site. */
export const ATTACHMENT_TYPES: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  doc: 'Word',
  docx: 'Word',
  xls: 'Excel',
  xlsx: 'Excel',
  ppt: 'PowerPoint',
  pptx: 'PowerPoint',
  odt: 'Văn bản ODF',
  ods: 'Bảng tính ODF',
  odp: 'Trình chiếu ODF',
  rtf: 'RTF',
  txt: 'Văn bản',
  csv: 'Bảng CSV',
  zip: 'Tệp nén ZIP',
  '7z': 'Tệp nén 7z',
  rar: 'Tệp nén RAR',
  jpg: 'Ảnh JPEG',
  jpeg: 'Ảnh JPEG',
  png: 'Ảnh PNG',
  webp: 'Ảnh WebP',
  mp3: 'Âm thanh MP3',
  mp4: 'Video MP4',
};

/** The extension of a file's name, lower case, without the dot. */
export function extensionOf(fileName: string): string {
  return /\.([^./]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}
