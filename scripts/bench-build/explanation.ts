/** What stands in each figure, so that nobody compares what cannot be compared. */
export const EXPLANATION = `What is in the figures
- CPU s: user and system time of the build's process and of all that it starts; npm's own start is not in it, the start of
  Node, and of each generator, is. The ratio is of two figures of the same round; an added article is held against the
  reference's edit, since whoever builds everything anew builds both alike.
- Loa: its whole process, reading and checking the content, redirects, feeds and moving the site into place included;
  pictures and the search index, which the others do not make, are taken out of CPU and time, and memory is the peak
  before the search began. «Loa, whole» is the same build with everything in it.
- Peak MB: the most memory held at once by all processes of the build.
- Written: files that are new or were written again, with the same bytes or others, seen from outside; of Loa without
  those of pictures and search, which «Loa, whole» counts.
- Pages: HTML files. All make home, sections in pages of twenty, articles with five related ones, RSS and a sitemap.
  Loa makes more in the same time: pages of cited documents, archive, feeds of sections, redirects.
- The edit is one sentence at the end of one body. Hugo and Eleventy build everything anew; Astro keeps its
  data store and, with incrementalBuild, the pages whose key is the same.
- Loa's parts: start (Node and modules), read, check, pictures, prepare (templates, compiled once and kept; what must be
  made), pages, files (beside the pages), search, publish (into place, state), end.`;
