/** Everything that a built site must be before it is published. Reads, and changes nothing. */
import { compareFindings, type Finding } from '../lib/finding.ts';
import type { LocalTime } from '../lib/local-time.ts';
import type { AddressBook } from '../store/address-book.ts';
import type { Content } from '../store/content.ts';
import { openBuiltSite, readPages } from './built-site.ts';
import type { PageRule, SurveyRule } from './rule.ts';
import { contacts } from './rules/contacts.ts';
import { contentPolicy, hostHeaders } from './rules/content-policy.ts';
import { feeds } from './rules/feeds.ts';
import { hostLimits, type HostLimits } from './rules/host-limits.ts';
import { links } from './rules/links.ts';
import { localPaths } from './rules/local-paths.ts';
import { pageWeight } from './rules/page-weight.ts';
import { pictureWeight } from './rules/picture-weight.ts';
import { pictures } from './rules/pictures.ts';
import { hiddenPage, searchEngines } from './rules/search-engines.ts';
import { scriptWeight } from './rules/script-weight.ts';
import { noFonts, selfContained } from './rules/self-contained.ts';
import { searchIndex } from './rules/search-index.ts';
import { titles } from './rules/titles.ts';
import { unpublished } from './rules/unpublished.ts';
import { createHtmlRule, type ValidPages } from './rules/valid-html.ts';
import { writtenLinks } from './written-links.ts';

export interface Verification {
  findings: Finding[];
  pages: number;
  files: number;
  /** To be given as `knownValid` the next time. */
  valid: ValidPages;
}

export interface VerifyOptions {
  /** What the site was built from. */
  content: Content;
  /** When it was built. */
  now: LocalTime;
  host: HostLimits;
  /** Where articles stood in earlier builds. */
  addresses?: AddressBook;
  /** Whether drafts are shown on purpose; then search engines must be kept out. */
  isPreview?: boolean;
  /** Folders of this machine, which nobody else need know. */
  privateFolders: readonly string[];
  /** Pages that an earlier verification found to be valid HTML. */
  knownValid?: ReadonlySet<string>;
  /** Told after each page. */
  progress?(pages: number): void;
}

/** @throws Error in Vietnamese where there is no built site */
export async function verifySite(outDir: string, options: VerifyOptions): Promise<Verification> {
  const { content, now, host, addresses = {}, privateFolders, isPreview = false } = options;
  const { knownValid = new Set(), progress } = options;
  const site = openBuiltSite(outDir);
  const valid: ValidPages = new Set();
  const isValid = createHtmlRule(knownValid, valid);
  const rules: PageRule[] = [
    pageWeight,
    scriptWeight(site),
    selfContained,
    pictures,
    pictureWeight,
    contentPolicy,
    contacts(content),
    ...(isPreview ? [hiddenPage] : []),
  ];
  const surveys: SurveyRule[] = [links(site, writtenLinks(content)), titles()];
  if (!isPreview) surveys.push(unpublished({ content, now, addresses }, site));
  const search = searchIndex(site);
  const findings: Finding[] = [];
  let pages = 0;
  for (const page of readPages(site)) {
    for (const rule of rules) findings.push(...rule(page, site));
    for (const survey of [...surveys, search]) survey.see(page);
    findings.push(...(await isValid(page)));
    pages++;
    progress?.(pages);
  }
  findings.push(
    ...surveys.flatMap((survey) => survey.conclude()),
    ...(await search.conclude()),
    ...noFonts(site),
    ...feeds(site),
    ...hostHeaders(site),
    ...searchEngines(site, isPreview),
    ...hostLimits(site, host, content.articles.length),
    ...localPaths(site, privateFolders, content),
  );
  return { findings: findings.sort(compareFindings), pages, files: site.files.size, valid };
}
