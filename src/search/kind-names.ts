/** Kinds of page that a search finds, as readers see them: those of articles, and two that only a search has. */
import { KIND_LABELS } from '../lib/article-kind.ts';

export const KIND_NAMES: Readonly<Record<string, string>> = {
  ...KIND_LABELS,
  page: 'Trang giới thiệu',
  cited: 'Văn bản được nhắc tới',
};
