/**
 * What Astro makes of the templates: a program that turns an address into a page. Compiled by `compile.ts`.
 *
 * `renderPage` goes the way of `app.render`, step for step, but for the response that a page would be packed in and at
 * once unpacked from, which takes a third of the time. That way is Astro's own and no promise of its makers: Astro is
 * pinned exactly, and `tests/templates.test.ts` holds every byte to `astro build`.
 */
import { createApp } from 'astro/app/entrypoint';
import { FetchState } from 'astro/fetch';
import { renderToString } from 'astro/runtime/server/index.js';

export const app = createApp({ streaming: false });

type RouteData = NonNullable<FetchState['routeData']>;

/** Renders the page of a route. @returns its HTML; nothing where the page answers with something else than itself */
export async function renderPage(routeData: RouteData, url: string): Promise<string | undefined> {
  const state = new FetchState(new Request(url));
  state.routeData = routeData;
  const { default: component } = (await state.loadComponentInstance()) as PageModule;
  const props = await state.getProps();
  const result = await state.createResult({ default: component }, state.getActionAPIContext());
  const about = component.moduleId ? result.componentMetadata.get(component.moduleId) : undefined;
  result._metadata.headInTree = about?.containsHead ?? false;
  result._metadata.routeHasPropagation = about !== undefined && about.propagation !== 'none';
  const html = await renderToString(result, component, props, {}, true, routeData);
  return typeof html === 'string' && result.response.status === state.status ? html : undefined;
}

interface PageModule {
  default: Parameters<typeof renderToString>[1];
}
