/** An article of the corpus as other generators take it: the fields that they show by the usual names, all others kept beside. */
import { parse, stringify } from 'yaml';

export interface PeerArticle {
  section: string;
  slug: string;
  /** The whole file. */
  text: string;
}

interface CorpusFields {
  title: string;
  section: string;
  publishedAt: string;
  summary?: string;
  topics?: string[];
}

/**
 * @param file its path in the content folder: `articles/2019/<slug>/index.md`
 * @throws Error where the file is no article of a corpus
 */
export function convertArticle(file: string, text: string): PeerArticle {
  const [, yaml, body] = /^---\n(.*?\n)---\n\n(.*)$/s.exec(text) ?? [];
  const slug = file.split('/').at(-2);
  if (yaml === undefined || slug === undefined) throw new Error(`${file}: no article of a corpus`);
  // What is not shown is parsed all the same; in a field of its own it cannot mean anything to the generator.
  const { title, section, publishedAt, summary, topics, ...details } = parse(yaml) as CorpusFields;
  const fields = {
    title,
    date: toIso(file, publishedAt),
    ...(summary !== undefined && { description: summary }),
    section,
    topics: topics ?? [],
    details,
  };
  return { section, slug, text: `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body}` };
}

/** `2019-06-17 10:21`, which is Viet Nam's time, with its offset. */
function toIso(file: string, publishedAt: string): string {
  const [, day, time] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d)$/.exec(publishedAt) ?? [];
  if (day === undefined) throw new Error(`${file}: publishedAt ${publishedAt}`);
  return `${day}T${time}:00+07:00`;
}
