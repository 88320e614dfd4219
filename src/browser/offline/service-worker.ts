/**
 * Pages that were read once open again without a network, and the home page with them. The network always goes first: what is
 * kept is shown only where nothing comes, or nothing comes for seconds. Scripts and pictures have names that change with what
 * they hold, and stay in the browser's own cache.
 */
export {};
declare const self: ServiceWorkerGlobalScope;

const PAGES = 'loa-pages';
const HOME = '/';
const OFFLINE = '/ngoai-tuyen/';
/** About half a megabyte. */
const MOST_PAGES = 60;
/** On a link that is merely slow the page is on its way after so many milliseconds. */
const PATIENCE = 6000;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(PAGES).then((kept) => kept.addAll([OFFLINE, HOME])));
  void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.registration.navigationPreload?.enable(), forgetOthers()]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode !== 'navigate' || request.method !== 'GET') return;
  const answer = fetchPage(event);
  // The page arrives in the end, though another is shown meanwhile: the next visit sees it.
  event.waitUntil(answer.then((response) => keep(request, response)).catch(() => undefined));
  event.respondWith(soonest(request, answer));
});

async function fetchPage(event: FetchEvent): Promise<Response> {
  // Begun by the browser while this worker was still waking up.
  const preloaded = (await event.preloadResponse) as Response | undefined;
  return preloaded ?? fetch(event.request);
}

/** The network's page; where that takes too long, the kept one; where there is neither, what to do about it. */
async function soonest(request: Request, answer: Promise<Response>): Promise<Response> {
  const known = await caches.match(request, { ignoreSearch: false });
  try {
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
    return (await (known ? Promise.race([answer, late]) : answer)) ?? known!;
  } catch {
    return known ?? offlinePage();
  }
}

/** What to do without a network, and which pages open nevertheless: those read last come first. */
async function offlinePage(): Promise<Response> {
  const kept = await caches.open(PAGES);
  const page = await kept.match(OFFLINE);
  if (!page) return Response.error();
  const pages = (await kept.keys()).filter(({ url }) => new URL(url).pathname !== OFFLINE).reverse();
  const items = await Promise.all(
    pages.map(async (request) => {
      // As it stands in the page's source, so nothing in it is markup.
      const [, title] = /<title>([^<]*)/.exec((await (await kept.match(request))?.text()) ?? '') ?? [];
      return `<li><a href="${encodeURI(new URL(request.url).pathname)}">${title}</a></li>`;
    }),
  );
  const html = (await page.text()).replace('<ul data-kept-pages></ul>', () => `<ul>${items.join('')}</ul>`);
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

/** Keeps a page that is really that page: no error, no redirect, no file, nothing that only a search shows. */
async function keep(request: Request, response: Response): Promise<void> {
  const isPage = response.status === 200 && !response.redirected && !new URL(request.url).search;
  const { headers } = response;
  // What no cache may keep, as the staff's numbers, is not kept here either.
  const isPrivate = headers.get('cache-control')?.includes('no-store') === true;
  if (!isPage || isPrivate || !headers.get('content-type')?.startsWith('text/html')) return;
  const copy = response.clone();
  const kept = await caches.open(PAGES);
  // Deleted first, so that what was read last stands last.
  await kept.delete(request);
  await kept.put(request, copy);
  const others = (await kept.keys()).filter(({ url }) => ![HOME, OFFLINE].includes(new URL(url).pathname));
  await Promise.all(others.slice(0, -MOST_PAGES).map((oldest) => kept.delete(oldest)));
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== PAGES).map((name) => caches.delete(name)));
}
