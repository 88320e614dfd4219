/** From an address to the bytes of its page, by the compiled templates. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { app as App } from './server-entrypoint.ts';
import { ROUTES_FILE, SERVER_ENTRY } from './program.ts';

/** One of the files in `src/pages`. */
export interface PageRoute {
  /** As Astro names it: `/[section]/[slug]`. */
  name: string;
  hasParams: boolean;
  isPage: boolean;
}

export interface Renderer {
  routes: readonly PageRoute[];
  /**
   * Renders what stands at an address.
   * @param address `/tin-tuc/trang-3/`
   * @throws Error where the page fails; Astro has printed why
   */
  render(route: PageRoute, address: string): Promise<Uint8Array>;
}

/** Pages may only ever ask for paths; Astro wants a whole address. */
const ORIGIN = 'http://localhost';

/**
 * Opens a compiled program; it is loaded when the first page is asked for.
 * @param folder see `open.ts`
 */
export function createRenderer(folder: string): Renderer {
  let loaded: Promise<Renderer> | undefined;
  return {
    routes: JSON.parse(readFileSync(path.join(folder, ROUTES_FILE), 'utf8')) as PageRoute[],
    async render(route, address) {
      loaded ??= loadRenderer(folder);
      return (await loaded).render(route, address);
    },
  };
}

/** Loads a compiled program. */
export async function loadRenderer(folder: string): Promise<Renderer> {
  const entry = pathToFileURL(path.join(folder, SERVER_ENTRY)).href;
  const { app } = (await import(entry)) as { app: typeof App };
  const ours = app.manifest.routes
    .map(({ routeData }) => routeData)
    .filter(({ origin }) => origin === 'project');
  const byName = new Map(ours.map((data) => [data.route, data]));
  return {
    routes: ours.map(({ route, params, type }) => ({
      name: route,
      hasParams: params.length > 0,
      isPage: type === 'page',
    })),
    async render({ name }, address) {
      const routeData = byName.get(name)!;
      const response = await app.render(new Request(ORIGIN + address), { routeData });
      if (response.status !== (name === '/404' ? 404 : 200))
        throw new Error(`Không dựng được trang ${address}: mẫu trang ${routeData.component} gặp lỗi.`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
