/** Pagefind's browser bundle in Node: files are its network, and what it reads is counted. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** What is used of an instance made by `createInstance` of `pagefind.js`. */
export interface PagefindInstance {
  search(query: string | null): Promise<{ results: { id: string; data(): Promise<{ url: string }> }[] }>;
}

interface Bundle {
  createInstance(options: { basePath: string; noWorker: true }): PagefindInstance & { init(): Promise<void> };
}

export interface Traffic {
  bytes: number;
  requests: number;
}

const HOST = 'http://index.invalid/';
const folders: string[] = [];
const traffic: Traffic = { bytes: 0, requests: 0 };

/** What was read since the last call. */
export function takeTraffic(): Traffic {
  const taken = { ...traffic };
  Object.assign(traffic, { bytes: 0, requests: 0 });
  return taken;
}

/** Opens a written index; every call is a new visitor with nothing loaded. */
export async function openPagefind(folder: string): Promise<PagefindInstance> {
  if (folders.length === 0) readFilesForNetwork();
  if (!folders.includes(folder)) folders.push(folder);
  const bundle = (await import(pathToFileURL(path.join(folder, 'pagefind.js')).href)) as Bundle;
  const instance = bundle.createInstance({ basePath: `${HOST}${folders.indexOf(folder)}/`, noWorker: true });
  await instance.init();
  // Its program and table of chunks load in the background; a search for nothing waits for them.
  await instance.search(null);
  return instance;
}

/** Bytes of the program itself, as a server compresses it. */
export function programBytes(folder: string): number {
  const files = ['pagefind.js', 'pagefind-worker.js'];
  return files.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(folder, name))).length, 0);
}

/** The bundle knows only `fetch`, which in Node reads no files. */
function readFilesForNetwork(): void {
  const network = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith(HOST)) return network(input, init);
    const [index, ...name] = new URL(address).pathname.slice(1).split('/');
    const content = readFileSync(path.join(folders[Number(index)]!, ...name));
    traffic.bytes += content.length;
    traffic.requests++;
    return Promise.resolve(new Response(content));
  };
}
