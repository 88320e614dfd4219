/** Every derivation that pages ask for: what a build works out again where many articles changed. */
import { citedUrls, citingIds, documentFields } from '../store/citations/cited-documents.ts';
import type { Derivation } from '../store/ledger.ts';
import { albumArticleIds } from './albums.ts';
import { archiveIdsOn, archiveYears } from './archive.ts';
import { idAt } from './article.ts';
import { documentUrlsOn, facetsOf } from './citations.ts';
import { sectionIdsOn } from './lists.ts';
import { articleAddresses } from './routes.ts';
import { otherIds, relatedIds } from './related.ts';
import { listedCount } from './sitemap.ts';
import { currentDay, isClosed, isReached, isStillOpen } from './time.ts';

export const DERIVATIONS: readonly Derivation<unknown>[] = [
  albumArticleIds,
  archiveIdsOn,
  archiveYears,
  articleAddresses,
  citedUrls,
  citingIds,
  currentDay,
  documentFields,
  documentUrlsOn,
  facetsOf,
  idAt,
  isClosed,
  isReached,
  isStillOpen,
  listedCount,
  otherIds,
  relatedIds,
  sectionIdsOn,
];
