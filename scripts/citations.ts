/** `npm run citations [-- --json]`: which documents the content cites, where, and what is doubtful. */
import { readPictures } from '../src/store/pictures-manifest.ts';
import { citationIndex, type SiteDocument } from '../src/store/citations/citation-index.ts';
import { readContent } from '../src/store/content.ts';
import { readEnvironment } from '../src/store/environment.ts';
import { assembleSite } from '../src/store/site.ts';
import { formatLocalTime } from '../src/lib/local-time.ts';

const REASONS = {
  undated: 'không ghi ngày ban hành',
  issuer: 'không ghi cơ quan, mà có nhiều văn bản cùng số, cùng ngày',
  type: 'không rõ loại văn bản',
} as const;

try {
  const environment = { ...readEnvironment(), showUnpublished: true };
  const site = assembleSite(
    readContent(environment.contentDir),
    environment,
    readPictures(environment.cacheDir),
  );
  const { documents, doubtful } = citationIndex(site);
  if (process.argv.includes('--json')) {
    const report = {
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
    console.log(JSON.stringify(report, null, 2));
  } else {
    for (const document of documents) console.log(describe(document));
    if (doubtful.length > 0) console.log('\nChưa rõ là văn bản nào:');
    for (const { mention, reason } of doubtful) {
      const name = [mention.type, 'số', mention.number].filter(Boolean).join(' ');
      console.log(`  ${mention.article.entry.file}: ${name} – ${REASONS[reason]}`);
    }
    console.log(`\n${documents.length} văn bản, ${doubtful.length} chỗ chưa rõ.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
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
