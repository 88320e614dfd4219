/**
 * What the build tells the counter: which articles there are, and where the numbers begin. It is the
 * only source of bases, so that building again, or importing old totals again, changes nothing.
 */
export interface CounterManifest {
  /** The site's own origin, `https://example.gov.vn`. */
  origin: string;
  /** Whether visitors are told their own address. */
  showIp: boolean;
  /** The total of visits that the old site had. */
  base: number;
  /** Every article's id with the views that the old site had. */
  articles: ReadonlyMap<string, number>;
}

/** The manifest as the build writes it, `.loa/counter.json` in the built site; it is never served. */
export interface ManifestFile {
  origin: string;
  showIp?: boolean;
  site: { base?: number };
  articles: Record<string, { base?: number }>;
}

/**
 * Reads the manifest's JSON.
 * @throws Error where it is none
 */
export function parseManifest(json: string): CounterManifest {
  return readManifest(JSON.parse(json) as Partial<ManifestFile> | null);
}

/** @throws Error where the file is none */
export function readManifest(file: Partial<ManifestFile> | null): CounterManifest {
  if (!file?.site || !file.articles || !URL.canParse(file.origin ?? ''))
    throw new Error('counter.json: thiếu origin, site hoặc articles. Chạy lại `npm run build`.');
  return {
    origin: new URL(file.origin!).origin,
    showIp: file.showIp === true,
    base: readBase(file.site.base),
    articles: new Map(Object.entries(file.articles).map(([id, { base }]) => [id, readBase(base)])),
  };
}

function readBase(base: number | undefined): number {
  if (base === undefined) return 0;
  if (!Number.isSafeInteger(base) || base < 0)
    throw new Error(`counter.json: base ${base} không phải là số đếm. Chạy lại \`npm run build\`.`);
  return base;
}
