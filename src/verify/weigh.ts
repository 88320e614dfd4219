/** Bytes as Brotli sends them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The best that Brotli can do: what a server with precompressed files sends. */
export function brotliBytes(source: string | Uint8Array, quality = 11): number {
  return brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

/** Quick compressions are never smaller than the slow one, and most pages are light enough for the quickest. */
const QUICK = [1, 5];

/** The bytes of a text that is over a limit. */
export function bytesOver(source: string, limit: number): number | undefined {
  if (QUICK.some((quality) => brotliBytes(source, quality) <= limit)) return undefined;
  const bytes = brotliBytes(source);
  return bytes > limit ? bytes : undefined;
}

/** Weighs scripts of a site, each once; with them whatever they import before they run. */
export function createScriptScales(outDir: string): (address: string) => number {
  const known = new Map<string, { bytes: number; imports: string[] }>();
  const read = (address: string) => {
    const script = known.get(address) ?? weighScript(outDir, address);
    known.set(address, script);
    return script;
  };
  return (address) => {
    const loaded = new Set([address]);
    for (const next of loaded) for (const imported of read(next).imports) loaded.add(imported);
    return [...loaded].reduce((sum, next) => sum + read(next).bytes, 0);
  };
}

function weighScript(outDir: string, address: string): { bytes: number; imports: string[] } {
  try {
    const source = readFileSync(path.join(outDir, address), 'utf8');
    return { bytes: brotliBytes(source), imports: importsOf(source).map((name) => resolve(address, name)) };
  } catch (error) {
    // A file that is not there is a dead link, which another rule names.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { bytes: 0, imports: [] };
    throw error;
  }
}

/** What a bundled module imports before it runs; `import()` waits until it is called. */
function importsOf(source: string): string[] {
  return [...source.matchAll(/(?:^|[;\s])(?:import|export)\b[^"'();]*?["']([^"']+)["']/g)].map(
    ([, name]) => name!,
  );
}

function resolve(from: string, name: string): string {
  return new URL(name, `http://site.invalid${from}`).pathname;
}
