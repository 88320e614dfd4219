/** Wrangler as a command. */
import { createRequire } from 'node:module';
import path from 'node:path';

const PACKAGE = createRequire(import.meta.url).resolve('wrangler/package.json');

/** Its program, for `node`. */
export const WRANGLER = path.join(path.dirname(PACKAGE), 'bin', 'wrangler.js');

/** workerd's own program: the one that this wrangler came with. */
export const WORKERD = (createRequire(PACKAGE)('workerd') as { default: string }).default;

/**
 * What keeps wrangler to itself: it asks nobody on the network what it does not need, and writes to the folder
 * what would go to the home folder. Only who is logged in is still read there.
 */
export function quietWrangler(folder: string): Record<string, string> {
  return {
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_SEND_ERROR_REPORTS: 'false',
    WRANGLER_HIDE_BANNER: 'true',
    WRANGLER_LOG_PATH: path.join(folder, 'logs'),
    WRANGLER_REGISTRY_PATH: path.join(folder, 'registry'),
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  };
}

/** For tests and trials, where nobody is logged in: nothing of the home folder is touched. */
export function homelessWrangler(folder: string): Record<string, string> {
  return { ...quietWrangler(folder), WRANGLER_WRITE_LOGS: 'false', XDG_CONFIG_HOME: folder };
}
