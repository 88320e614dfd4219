/** Lets pages that were read open again without a network, where the site wants that and the link can bear it. */
export function keepPages(root: Document): void {
  if (!('offline' in root.documentElement.dataset) || !('serviceWorker' in navigator)) return;
  // What it keeps at first, the home page among it, is a few kilobytes: nobody pays for them who saves.
  if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
  addEventListener('load', () => setTimeout(() => void register(), 3000));
}

async function register(): Promise<void> {
  try {
    await navigator.serviceWorker.register('/sw.js');
  } catch {
    // Private windows and full disks refuse; the page is none the worse for it.
  }
}
