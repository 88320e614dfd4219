/** Reads the HTML of portals: saved pages, mirrors, archives. Runs no script and fetches nothing. */
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { wordPairs } from '../../lib/text-repair.ts';
import type { PageEvidence, Reader, ReaderNote, SourceHints } from '../page-evidence.ts';
import { readArchiveTraces, removeArchiveBar, ARCHIVE_IDS } from './archive-traces.ts';
import { attachCaptions } from './attach-captions.ts';
import { choosePageUrl } from './choose-url.ts';
import { collectAttachments } from './collect-attachments.ts';
import { defuseSource } from './defuse-source.ts';
import { findBody } from './find-body.ts';
import { flattenPage } from './flatten-page.ts';
import { markZones } from './mark-zones.ts';
import { measurePage } from './measure-page.ts';
import { mendEncodings } from './mend-encodings.ts';
import { readPageClaims } from './page-claims.ts';
import { readCrumbTrail } from './read-crumbs.ts';
import { refusePage } from './refuse-page.ts';
import { attribute, parentsOf, textOf, type Parent } from './tree.ts';

const HTML =
  /<(?:!doctype\s+html|html|head|body|table|div|p|span|meta|article|section|font|center|h[1-6])(?:\s[^<>]{0,2000})?>/i;

export const htmlReader: Reader = {
  accepts: (text) => HTML.test(text.slice(0, 20_000)),
  read: readHtml,
};

function readHtml(text: string, hints: SourceHints = {}): PageEvidence {
  const traces = readArchiveTraces(text);
  const { source, dropped, tooLarge } = defuseSource(removeArchiveBar(text));
  if (tooLarge) return refused('trang có quá nhiều thẻ HTML, không phải một bài');
  const root = fromHtml(source);
  const notes: ReaderNote[] = mendEncodings(root);
  if (dropped > 0)
    notes.push({ line: 1, message: `đã bỏ ${dropped} thẻ HTML lồng nhau quá sâu hoặc quá dài` });
  const said = readPageClaims(root);
  said.claims.push(...readCrumbTrail(root));
  removeUnseen(root);
  const address = choosePageUrl(traces, said, hints);

  const measures = measurePage(root);
  const parents = parentsOf(root);
  const body = findBody(root, measures, parents, said.claims);
  const flat = flattenPage(
    root,
    measures,
    body,
    memoise(() => wordPairs(textOf(root))),
  );
  const refusal = refusePage(root, flat.blocks, said.claims, measures);
  if (refusal) return { ...refused(refusal), ...address };
  const captioned = attachCaptions(flat.blocks, parents);
  const blocks = markZones(captioned, said.claims, body, parents);
  const { attachments, rest } = collectAttachments(blocks);
  return {
    blocks: rest.map(({ element: _element, isInBody: _isInBody, links: _links, ...block }) => block),
    ...address,
    ...(traces.capturedOn && { capturedOn: traces.capturedOn }),
    claims: said.claims,
    attachments,
    notes: [...notes, ...flat.notes],
  };
}

function refused(reason: string): PageEvidence {
  return { blocks: [], notes: [], refusal: reason };
}

/** Scripts, styles and what archives add: none of it is the page's text. */
function removeUnseen(root: Root): void {
  const clean = (parent: Parent) => {
    parent.children = (parent.children as Root['children']).filter((node) => {
      if (node.type !== 'element') return node.type === 'text';
      return (
        !['script', 'style', 'noscript', 'template'].includes(node.tagName) &&
        !ARCHIVE_IDS.has(attribute(node, 'id') ?? '')
      );
    });
    for (const child of parent.children) if (child.type === 'element') clean(child);
  };
  clean(root);
}

function memoise<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
