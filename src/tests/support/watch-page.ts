/** Sees everything that a page does beyond showing itself: errors, dialogs, broken policy, requests, planted code that ran. */
import type { Page } from 'playwright-core';

export interface PageWatch {
  /** What happened since the last call. */
  faults(): string[];
}

const BINDING = '__pwned';

/**
 * Watches a page from its next navigation on. Planted code betrays itself by calling `__pwned(name)`.
 * @param origin the one origin that the page may ask for anything
 */
export async function watchPage(page: Page, origin?: string): Promise<PageWatch> {
  const faults: string[] = [];
  await page.exposeFunction(BINDING, (name?: unknown) => void faults.push(`executed: ${String(name ?? '')}`));
  await page.exposeFunction('__violated', (what: string) => void faults.push(`policy: ${what}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, lineNumber }) => {
      void (globalThis as unknown as Record<string, (what: string) => void>)['__violated']!(
        `${effectiveDirective} ${blockedURI} ${sample} line ${lineNumber}`,
      );
    });
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => faults.push(`popup: ${popup.url()}`));
  page.on('request', (request) => {
    const url = request.url();
    if (origin !== undefined && !url.startsWith(`${origin}/`)) faults.push(`request: ${url}`);
  });
  page.on('requestfailed', (request) => {
    if (!request.failure()?.errorText.includes('ERR_ABORTED'))
      faults.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return { faults: () => faults.splice(0) };
}
