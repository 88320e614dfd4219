/** Lighthouse's marks for a page, 0 to 100. */
import lighthouse from 'lighthouse';

/** By category, as the installed Lighthouse names them. */
export type Marks = Record<string, number>;

/** @param port where a Chromium listens for debuggers @throws where Lighthouse could not open the page */
export async function askLighthouse(url: string, port: number): Promise<Marks> {
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'error' });
  if (!result || result.lhr.runtimeError)
    throw new Error(`Lighthouse: ${result?.lhr.runtimeError?.message ?? url}`);
  return Object.fromEntries(
    Object.entries(result.lhr.categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
  );
}
