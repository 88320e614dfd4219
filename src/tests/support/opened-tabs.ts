/**
 * The addresses of tabs that a page opens, as the browser itself tells them. Playwright's own event for a new tab is lost
 * now and then, where the tab is there sooner than Playwright's session with it.
 */
import type { Page } from 'playwright-core';

export interface OpenedTabs {
  /** Every address that any tab has had since, in order; one that replaced another stands behind it. */
  addresses: ReadonlySet<string>;
  stop(): Promise<void>;
}

export async function watchTabs(page: Page): Promise<OpenedTabs> {
  const session = await page.context().browser()!.newBrowserCDPSession();
  const addresses = new Set<string>();
  session.on('Target.targetInfoChanged', ({ targetInfo }) => {
    if (targetInfo.type === 'page') addresses.add(targetInfo.url);
  });
  await session.send('Target.setDiscoverTargets', { discover: true });
  return { addresses, stop: () => session.detach() };
}
