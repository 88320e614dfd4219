/** What several tests of the search page do with it. */
import type { Page, Route } from 'playwright-core';

export const COMPLETE = '[data-search-state=complete]';
export const RESULT = '[data-search-result]';
export const BOX = 'input[name=q]';
/** Files of the index's full text, and those of the titles alone. */
export const FULL_TEXT_FILES = /\/pagefind\/index\//;
export const INDEX_FILES = /\/pagefind\//;

/** Opens the search page with a query string and waits for its final answer. */
export async function openSearch(page: Page, query: string): Promise<void> {
  await page.goto(`/tim-kiem/${query}`);
  await page.waitForSelector(COMPLETE);
}

/** Types as a person does, and waits for the answer to what was typed. */
export async function typeAndWait(page: Page, text: string): Promise<void> {
  await page.fill(BOX, '');
  await page.locator(BOX).pressSequentially(text);
  await page.waitForFunction((wanted) => new URLSearchParams(location.search).get('q') === wanted, text);
  await page.waitForSelector(COMPLETE);
}

export function titles(page: Page): Promise<string[]> {
  return page.locator(RESULT).allInnerTexts();
}

export interface HeldFiles {
  /** Ends when the page has asked for one of them. */
  wanted: Promise<void>;
  release(): Promise<void>;
}

/**
 * Holds back some files until `release` is called; those asked for later pass at once.
 * @param passing so many pass nevertheless
 */
export async function holdBack(page: Page, files: RegExp, passing = 0): Promise<HeldFiles> {
  let waiting: Route[] | undefined = [];
  const { promise: wanted, resolve } = Promise.withResolvers<void>();
  await page.route(files, (route) => {
    resolve();
    return waiting && passing-- <= 0 ? void waiting.push(route) : route.continue();
  });
  return {
    wanted,
    release: async () => {
      const held = waiting ?? [];
      waiting = undefined;
      // A page may have given up waiting for some of them.
      await Promise.allSettled(held.map((route) => route.continue()));
    },
  };
}
