/** Pages that are no article, told by their markup: errors, logins, front pages, lists. */
import type { Root } from 'hast';
import { countWords, foldMarks } from '../../lib/vietnamese-text.ts';
import type { Claim } from '../page-evidence.ts';
import type { FlatBlock } from './block-builder.ts';
import { isFile } from './collect-attachments.ts';
import type { Measures } from './measure-page.ts';
import { pickTitle } from './pick-title.ts';
import { attribute, findAll } from './tree.ts';

const ERROR =
  /^(?:loi )?(?:404|403|500|502|503|400)\b|\b(?:404 not found|page not found|khong tim thay (?:trang|duong dan|noi dung)|trang (?:ban|khong) (?:yeu cau )?(?:khong )?ton tai|runtime error|server error in|internal server error|service unavailable|access (?:is )?denied|object moved|bad gateway|forbidden|error establishing a database|truy cap bi tu choi|website dang bao tri|trang (?:web )?dang (?:duoc )?bao tri|under construction|index of \/|this page can t be displayed)/;
const LOGIN = /\b(?:dang nhap|login|log in|sign in)\b/;
/** So much running text is said by an article, whatever its title. */
const FEW_WORDS = 80;
/** So many entries, each a linked title with a few lines, are a list. */
const MIN_ENTRIES = 4;
const MIN_TEASER = 6;
/** A notice says at least this. */
const MIN_TEXT = 25;

/** The reason, in Vietnamese; `undefined` where nothing speaks against an article. */
export function refusePage(
  root: Root,
  blocks: readonly FlatBlock[],
  claims: readonly Claim[],
  measures: Measures,
): string | undefined {
  if (!blocks.some(({ text, markup }) => text !== '' || markup.images))
    return 'trang trống, không có chữ nào';
  const titles = [
    ...claims.filter(({ field }) => field === 'title').map(({ value }) => value),
    ...headingsOf(blocks),
  ];
  const error = titles.find((title) => ERROR.test(fold(title)));
  if (error !== undefined && measures.total < FEW_WORDS) return `trang báo lỗi: “${error.slice(0, 60)}”`;
  const hasPassword = findAll(root, 'input').some(
    (input) => attribute(input, 'type')?.toLowerCase() === 'password',
  );
  if (hasPassword && measures.total < FEW_WORDS && titles.some((title) => LOGIN.test(fold(title))))
    return 'trang đăng nhập';
  return refuseList(blocks, claims);
}

function headingsOf(blocks: readonly FlatBlock[]): string[] {
  return blocks
    .filter(({ markup }) => (markup.heading ?? 9) <= 2)
    .slice(0, 3)
    .map(({ text }) => text);
}

/**
 * A list's text is in pieces, each under a title that is a link; an article's is in one. Entries are counted where a
 * linked title is followed by a little text, a date or «Xem tiếp», outside furniture.
 */
function refuseList(blocks: readonly FlatBlock[], claims: readonly Claim[]): string | undefined {
  const { entries, teaserWords, linkedTitles, longestRun } = surveyList(
    blocks.filter(({ markup }) => markup.zone !== 'furniture'),
  );
  // A short notice may stand over a long list of others, whose entries say little more than a date.
  if (entries >= MIN_ENTRIES && longestRun * 2 <= teaserWords)
    return `trang danh sách (${entries} mục), không phải một bài`;
  if (linkedTitles < 2 * MIN_ENTRIES || longestRun >= FEW_WORDS) return undefined;
  const title = pickTitle(blocks, claims);
  const hasTitle =
    title !== undefined && blocks[title.index]!.markup.linkShare < 0.5 && longestRun >= MIN_TEXT;
  return hasTitle
    ? undefined
    : `trang chủ hoặc trang danh sách (${linkedTitles} tiêu đề có liên kết), không phải một bài`;
}

interface ListSurvey {
  /** Linked titles with something under them, and the words that stand there. */
  entries: number;
  teaserWords: number;
  linkedTitles: number;
  /** Words of text without a linked title between them. */
  longestRun: number;
}

function surveyList(blocks: readonly FlatBlock[]): ListSurvey {
  const survey = { entries: 0, teaserWords: 0, linkedTitles: 0, longestRun: 0 };
  let run = 0;
  blocks.forEach((block, index) => {
    const words = countWords(block.text);
    if (isLinkedTitle(block)) {
      survey.linkedTitles++;
      run = 0;
      const teaser = blocks.slice(index + 1, index + 3).find((next) => countWords(next.text) >= MIN_TEASER);
      if (teaser && !isLinkedTitle(teaser)) {
        survey.entries++;
        survey.teaserWords += countWords(teaser.text);
      }
    } else if (block.markup.linkShare < 0.5 && words >= 12) run += words;
    survey.longestRun = Math.max(survey.longestRun, run);
  });
  return survey;
}

function isLinkedTitle({ text, markup, links }: FlatBlock): boolean {
  const words = countWords(text);
  return markup.linkShare > 0.8 && words >= 5 && words <= 45 && !links.some(({ href }) => isFile(href));
}

function fold(text: string): string {
  return foldMarks(text)
    .toLowerCase()
    .replace(/[^a-z0-9/]+/g, ' ')
    .trim();
}
