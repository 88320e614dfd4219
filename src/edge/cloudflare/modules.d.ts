/** Modules that only the Worker's bundle knows. */

declare module 'cloudflare:workers' {
  export abstract class DurableObject<Env> {
    constructor(state: import('./runtime.ts').ObjectState, env: Env);
    protected readonly ctx: import('./runtime.ts').ObjectState;
    protected readonly env: Env;
  }
}

/** The built site's private files, under the names that the Worker's configuration gives them. */
declare module 'loa-site/counter.json' {
  /** Nothing where the site counts nothing. */
  const file: import('../manifest.ts').ManifestFile | null;
  export default file;
}

declare module 'loa-site/redirects.json' {
  const table: import('../../lib/redirects.ts').RedirectTable;
  export default table;
}

declare module 'loa-site/titles.json' {
  /** Nothing where the site counts nothing. */
  const titles: import('../staff-page.ts').ArticleTitles | null;
  export default titles;
}
