/** From an address to the bytes of its page, by the compiled templates. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { app as App, renderPage as RenderPage } from './server-entrypoint.ts';
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
   * @throws Error in Vietnamese where the page fails
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
  const { app, renderPage } = (await import(entry)) as Program;
  const ours = app.manifest.routes
    .map(({ routeData }) => routeData)
    .filter(({ origin }) => origin === 'project');
  const byName = new Map(ours.map((data) => [data.route, data]));

  /** Feeds and the like. Where one of them fails, Astro has printed why. */
  async function renderFile(routeData: RouteData, url: string): Promise<Uint8Array | undefined> {
    const response = await app.render(new Request(url), { routeData });
    return response.status === 200 ? new Uint8Array(await response.arrayBuffer()) : undefined;
  }

  return {
    routes: ours.map(({ route, params, type }) => ({
      name: route,
      hasParams: params.length > 0,
      isPage: type === 'page',
    })),
    async render({ name, isPage }, address) {
      const routeData = byName.get(name)!;
      const url = ORIGIN + address;
      try {
        if (!isPage) return wanted(await renderFile(routeData, url));
        return Buffer.from(wanted(await renderPage(routeData, url)));
      } catch (cause) {
        const message = `Không dựng được trang ${address}: mẫu trang ${routeData.component} gặp lỗi.`;
        throw new Error(cause instanceof Error ? `${message}\n${cause.stack}` : message, { cause });
      }
    },
  };
}

interface Program {
  app: typeof App;
  renderPage: typeof RenderPage;
}

type RouteData = (typeof App)['manifest']['routes'][number]['routeData'];

function wanted<Content>(content: Content | undefined): Content {
  if (content === undefined) throw new Error('The template answers that there is no such page.');
  return content;
}
