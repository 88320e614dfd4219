/** Where things lie in a folder of compiled templates. */

/** What turns an address into a page. */
export const SERVER_ENTRY = 'server/entry.mjs';

/** What browsers load: scripts, and the files of `public/`. */
export const CLIENT_FOLDER = 'client';

/** Which routes it has, for builds that render none of them. */
export const ROUTES_FILE = 'routes.json';
