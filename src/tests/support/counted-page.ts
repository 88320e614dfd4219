/** What tests see of the counter on a page. */
import type { Page } from 'playwright-core';

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Element | null }[];
}

/** Gathers, from the page's next navigation on, layout shifts and what moved. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(gatherShifts);
}

/** Runs in the page. */
function gatherShifts(): void {
  const shifts: string[] = [];
  Object.assign(globalThis, { __shifts: shifts });
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as LayoutShift[])
      shifts.push(
        `${value}: ${sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 300)).join(' | ')}`,
      );
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The shifts so far. */
export const shiftsOf = (page: Page) =>
  page.evaluate(async () => {
    // Shifts are told after the frame in which they happened.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
    return (globalThis as unknown as { __shifts: string[] }).__shifts;
  });
/** A number of the site, by its name in the page. */
export const number = (page: Page, name: string) => page.locator(`[data-counter=${name}]`).innerText();
/** An article's views, wherever they stand first. */
export const views = (page: Page, id: string) => page.locator(`[data-views=${id}] b`).first().innerText();
/** Waits until the counter has answered. */
export const answered = (page: Page) => page.locator('[data-counter=at]', { hasText: 'vừa xong' }).waitFor();
