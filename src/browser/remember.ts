/** Keeps a reader's choice on the reader's own device; an empty choice is forgotten. */
export function remember(key: string, value: string): void {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // Storage may be switched off or full: the choice then lasts for this page only.
  }
}
