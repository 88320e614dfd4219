/** The five kinds of article, and their names as readers and staff see them. */

export type ArticleKind = 'news' | 'notice' | 'document' | 'consultation' | 'recruitment';

export const KIND_LABELS: Record<ArticleKind, string> = {
  news: 'Tin',
  notice: 'Thông báo',
  document: 'Văn bản',
  consultation: 'Lấy ý kiến',
  recruitment: 'Tuyển dụng',
};
