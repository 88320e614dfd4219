/** `npm run citations [-- --json]`: which documents the content cites, where, and what is doubtful. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readPictures } from '../src/store/pictures-manifest.ts';
import {
  citationIndex,
  type CitationIndex,
  type SiteDocument,
} from '../src/store/citations/citation-index.ts';
import { readContent } from '../src/store/content.ts';
import { readEnvironment } from '../src/store/environment.ts';
import { assembleSite } from '../src/store/site.ts';
import { formatLocalTime } from '../src/lib/local-time.ts';

const REASONS = {
  undated: 'không ghi ngày ban hành',
  issuer: 'không ghi cơ quan, mà có nhiều văn bản cùng số, cùng ngày',
  type: 'không rõ loại văn bản',
} as const;

const USAGE = 'Cách dùng: npm run citations [-- --json]';

/** @returns what is printed */
function listCitations(): string {
  const { json } = readArguments();
  const environment = { ...readEnvironment(), showUnpublished: true };
  if (!existsSync(environment.contentDir))
    throw new Error(`Không có thư mục nội dung: ${environment.contentDir}`);
  const content = readContent(environment.contentDir);
  const index = citationIndex(assembleSite(content, environment, readPictures(environment.cacheDir)));
  return json ? JSON.stringify(toJson(index), null, 2) : toText(index);
}

function readArguments(): { json?: boolean } {
  try {
    return parseArgs({ options: { json: { type: 'boolean' } } }).values;
  } catch (error) {
    throw new Error(USAGE, { cause: error });
  }
}

function toJson({ documents, doubtful }: CitationIndex) {
  return {
    documents: documents.map(({ article, citedBy, maybeCitedBy, replaces, replacedBy, ...known }) => ({
      ...known,
      file: article?.entry.file,
      citedBy: citedBy.map(({ entry }) => entry.file),
      maybeCitedBy: maybeCitedBy.map(({ entry }) => entry.file),
      replaces: replaces.map(({ key }) => key),
      replacedBy: replacedBy.map(({ key }) => key),
    })),
    doubtful: doubtful.map(({ mention, reason, candidates }) => ({
      file: mention.article.entry.file,
      number: mention.number,
      type: mention.type,
      reason,
      candidates,
    })),
  };
}

function toText({ documents, doubtful }: CitationIndex): string {
  const unclear = doubtful.map(({ mention, reason }) => {
    const name = [mention.type, 'số', mention.number].filter(Boolean).join(' ');
    return `  ${mention.article.entry.file}: ${name} – ${REASONS[reason]}`;
  });
  return [
    ...documents.map(describe),
    ...(unclear.length > 0 ? ['\nChưa rõ là văn bản nào:', ...unclear] : []),
    `\n${documents.length} văn bản, ${doubtful.length} chỗ chưa rõ.`,
  ].join('\n');
}

function describe({ type, number, date, issuer, article, citedBy, maybeCitedBy }: SiteDocument): string {
  const name = [`${type} số ${number}`, date && `ngày ${formatLocalTime(date)}`, issuer && `của ${issuer}`];
  const places = [
    ...(article ? [`${article.entry.file} (chính văn bản)`] : []),
    ...citedBy.map(({ entry }) => entry.file),
    ...maybeCitedBy.map(({ entry }) => `${entry.file} (không ghi ngày)`),
  ];
  return [name.filter(Boolean).join(' '), ...places.map((place) => `  ${place}`)].join('\n');
}

try {
  console.log(listCitations());
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
