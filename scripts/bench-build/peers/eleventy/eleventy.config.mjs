import { relatedTo } from './related.mjs';

const PAGE_SIZE = 20;

/** The articles in pages of twenty, section after section. */
function sectionPages(articles, sections) {
  return sections.flatMap((section) => {
    const own = articles.filter(({ data }) => data.section === section.id);
    const total = Math.max(1, Math.ceil(own.length / PAGE_SIZE));
    return Array.from({ length: total }, (_, index) => ({
      section,
      number: index + 1,
      total,
      url: pageUrl(section, index + 1),
      newer: index > 0 ? pageUrl(section, index) : undefined,
      older: index + 1 < total ? pageUrl(section, index + 2) : undefined,
      articles: own.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
    }));
  });
}

function pageUrl({ id }, number) {
  return number === 1 ? `/${id}/` : `/${id}/page/${number}/`;
}

const DATE = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

export default function configure(config) {
  let newestFirst;
  const articles = (api) =>
    (newestFirst ??= api.getFilteredByGlob('content/*/*.md').sort((a, b) => b.date - a.date));
  config.on('eleventy.before', () => (newestFirst = undefined));
  config.addCollection('articles', articles);
  config.addCollection('sectionPages', (api) => {
    const all = articles(api);
    return sectionPages(all, all[0].data.site.sections);
  });
  config.addFilter('inSection', (all, id) => all.filter(({ data }) => data.section === id));
  config.addFilter('first', (all, count) => all.slice(0, count));
  config.addFilter('relatedTo', relatedTo);
  config.addFilter('day', (date) => DATE.format(date));
  config.addFilter('iso', (date) => date.toISOString());
  config.addFilter('rfc822', (date) => date.toUTCString());
}

export const config = {
  dir: { input: 'content', includes: '../_includes', data: '../_data', output: '_site' },
  // Articles hold no templates: nothing to look for in them.
  markdownTemplateEngine: false,
};
