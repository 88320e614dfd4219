/** A small link checker over an output folder: does everything that pages point at stand there? */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BuiltPage } from './pages.ts';

const ATTRIBUTE = /\s(?:href|src|action)="([^"]*)"/g;
const SRCSET = /\ssrcset="([^"]*)"/g;
const ID = /\sid="([^"]+)"/g;

/**
 * Every dead address of the pages, as `page → address`.
 * @param origin the site's own address: absolute links to it must live too
 */
export function deadLinks(pages: readonly BuiltPage[], outDir: string, origin: string): string[] {
  const ids = new Map(
    pages.map(({ url, html }) => [url, new Set([...html.matchAll(ID)].map((match) => match[1]!))]),
  );
  const isAlive = (target: URL) => {
    if (target.pathname.startsWith('/_c/')) return true;
    if (!standsInFolder(outDir, decodeURIComponent(target.pathname))) return false;
    const anchors = ids.get(target.pathname);
    return (
      target.hash === '' || anchors === undefined || anchors.has(decodeURIComponent(target.hash.slice(1)))
    );
  };
  return pages.flatMap(({ url, html }) => {
    const dead = addressesOf(html).filter((address) => {
      const target = new URL(address, `${origin}${url}`);
      return target.origin === origin && !isAlive(target);
    });
    return [...new Set(dead)].map((address) => `${url} → ${address}`);
  });
}

function addressesOf(html: string): string[] {
  const single = [...html.matchAll(ATTRIBUTE)].map((match) => match[1]!);
  const sets = [...html.matchAll(SRCSET)].flatMap((match) =>
    match[1]!.split(',').map((part) => part.trim().split(/\s/)[0]!),
  );
  return [...single, ...sets].map((address) => address.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
}

function standsInFolder(outDir: string, pathname: string): boolean {
  const file = path.join(outDir, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  return existsSync(file) && statSync(file).isFile();
}
