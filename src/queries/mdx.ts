/** MDX bodies, compiled by Astro. */
import { getEntry, render } from 'astro:content';

/** The component that renders an MDX file of content. */
export async function mdxContent(file: string) {
  const entry = await getEntry('mdx', file);
  if (!entry) throw new Error(`Không tìm thấy nội dung MDX: ${file}`);
  return (await render(entry)).Content;
}
