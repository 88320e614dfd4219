/** What stands in a new draft until somebody says it better. Published, each would be untrue. */

/** In fields; a document's number goes on with the draft's id. */
export const FIELD_PLACEHOLDERS = {
  documentType: 'điền loại văn bản',
  number: 'điền số, ký hiệu',
  position: 'điền vị trí việc làm',
} as const;

/** In place of the text. */
export const BODY_PLACEHOLDERS = {
  article: 'Viết nội dung ở đây.',
  album: 'Viết lời giới thiệu album ở đây.',
} as const;
