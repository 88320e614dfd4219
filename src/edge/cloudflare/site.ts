/** The built site as the Worker carries it: the counter's manifest, articles' titles, the table of old addresses. */
import counterFile from 'loa-site/counter.json';
import redirectFile from 'loa-site/redirects.json';
import titlesFile from 'loa-site/titles.json';
import type { RedirectTable } from '../../lib/redirects.ts';
import { readManifest, type CounterManifest } from '../manifest.ts';
import type { ArticleTitles } from '../staff-page.ts';

export const siteRedirects: RedirectTable = redirectFile;
export const siteTitles: ArticleTitles = titlesFile ?? {};

/** Whether the site was built with counters. */
export const hasCounter = counterFile !== null;

let manifest: CounterManifest | undefined;

/** @throws Error where the site counts nothing */
export function siteManifest(): CounterManifest {
  return (manifest ??= readManifest(counterFile));
}

/** What went wrong, in the Worker's log (`wrangler tail`); it names no reader. */
export function reportToLog(error: unknown): void {
  // eslint-disable-next-line no-console -- the runtime has no other place to tell it
  console.error(error);
}
