/** What is true of a site now: the facts that pages looked at, as short texts to compare with those of another build. */
import { hash } from 'node:crypto';
import type { Article } from '../../store/article.ts';
import { cardDigest } from '../../store/digests.ts';
import type { DiskFile } from '../../store/disk.ts';
import type { Entry } from '../../store/entry.ts';
import { digestRelations } from '../../store/relations.ts';
import type { Album, Site, StaticPage } from '../../store/site.ts';

/** The fact of that name as it is now; nothing where there is no longer such a thing. */
export type SiteFacts = (name: string) => string | undefined;

/**
 * @param site not observed
 * @param disk every file of the content folder
 */
export function siteFacts(site: Site, disk: readonly DiskFile[]): SiteFacts {
  const known = new Map<string, string | undefined>();
  const filesBeside = lazily(() => listFilesBeside(disk));
  const albums = lazily(() => new Map(site.albums.map((album) => [album.slug, album])));
  const pages = lazily(() => new Map(site.pages.map((page) => [page.slug, page])));
  const evaluators: Readonly<Record<string, (key: string) => string | undefined>> = {
    now: () => site.now,
    'files beside': () =>
      digestOf(
        disk.filter(({ path }) => !isText(path)).map(({ path, size, stamp }) => [path, size, stamp?.mtimeMs]),
      ),
    relations: () => digestRelations(site),
    list: (name) =>
      digestOf(
        name === 'articles'
          ? site.articles.map(({ id }) => id)
          : [...(name === 'albums' ? albums() : pages()).keys()],
      ),
    section: (id) => digestOf((site.bySection.get(id) ?? []).map((article) => article.id)),
    picture: (file) => digestOf(site.pictures[file] ?? null),
    card: (owner) => cardOf(ownerNamed(owner)),
    body: (owner) => bodyOf(ownerNamed(owner)?.entry, filesBeside()),
  };
  const ownerNamed = (owner: string): Article | Album | StaticPage | undefined => {
    const cut = owner.indexOf('/');
    const [kind, name] = [owner.slice(0, cut), owner.slice(cut + 1)];
    if (kind === 'article') return site.articlesById.get(name);
    return (kind === 'album' ? albums() : pages()).get(name);
  };
  const evaluate = (name: string) => {
    const cut = name.indexOf(':');
    return evaluators[cut < 0 ? name : name.slice(0, cut)]?.(name.slice(cut + 1));
  };
  return (name) => {
    // What is one entry's is quickly said again; what is the site's is not.
    if (name.startsWith('card:') || name.startsWith('body:')) return evaluate(name);
    if (!known.has(name)) known.set(name, evaluate(name));
    return known.get(name);
  };
}

function cardOf(owner: Article | Album | StaticPage | undefined): string | undefined {
  if (!owner) return undefined;
  return 'status' in owner
    ? `${cardDigest(owner.entry)} ${owner.url} ${owner.status}`
    : digestOf([owner.url, owner.data]);
}

function bodyOf(
  entry: Entry<unknown> | undefined,
  filesBeside: (entry: Entry<unknown>) => string,
): string | undefined {
  if (!entry) return undefined;
  const files = filesBeside(entry);
  return `${entry.digest} ${entry.file}${files && ` ${digestOf(files)}`}`;
}

function isText(path: string): boolean {
  return /\.mdx?$/.test(path);
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Names and sizes of what lies in the folders of entries: what they offer for download is shown with its size. */
function listFilesBeside(disk: readonly DiskFile[]): (entry: Entry<unknown>) => string {
  const byFolder = new Map<string, string>();
  for (const { path, size } of disk) {
    if (isText(path)) continue;
    // `articles/2026/x/…`, `albums/x/…`, `pages/…`
    const parts = path.split('/');
    const folder = parts.slice(0, parts[0] === 'articles' ? 3 : 2 - Number(parts[0] === 'pages')).join('/');
    byFolder.set(folder, `${byFolder.get(folder) ?? ''}${path} ${size}\n`);
  }
  return ({ file }) => byFolder.get(file.slice(0, file.lastIndexOf('/'))) ?? '';
}

function digestOf(value: unknown): string {
  return hash('sha1', JSON.stringify(value), 'base64').slice(0, 16);
}
