/**
 * A small site with a counter that has counted already: its numbers stand in the pages, and its server can be
 * switched off in the midst of a visit.
 */
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseBackup } from '../../edge/backup-lines.ts';
import { openCounter } from '../../edge/node/open-counter.ts';
import { createSiteServer } from '../../edge/node/site-server.ts';
import { openSqliteStore } from '../../edge/node/sqlite-store.ts';
import { buildSite, type BuiltSite } from './build-fixture.ts';
import { temporaryFolder, type SiteFiles } from './folders.ts';

export const COUNTED_NOW = '2026-11-21T08:30';
/** The same moment for the server, which may go on from it. */
const NOW = Date.UTC(2026, 10, 21, 1, 30);

export const STAFF_TOKEN = 'mat-khau-thong-ke-2026';

/** What the counter had counted when the site was built; the site began with 7.264.249. */
const COUNTED = `{"kind":"loa-counter","version":1}
{"kind":"site","shown":7264299}
{"kind":"visits","day":"2026-11-20","visits":30}
{"kind":"visits","day":"2026-11-21","visits":20}
{"kind":"views","day":"2026-11-20","article":"tintucso2","views":9}
{"kind":"views","day":"2026-11-21","article":"tintucso2","views":4}
{"kind":"views","day":"2026-11-21","article":"tintucso4","views":21}
{"kind":"views","day":"2026-11-21","article":"tintuccu1","views":500}
{"kind":"end","records":7}
`;

const SITE_YAML = `name: Trang thông tin tỉnh Hồng Lam
url: https://honglam.example.vn
unit: ubnd-tinh
contacts: { name: Văn phòng UBND tỉnh Hồng Lam }
sections:
  - { id: tin-tuc, name: Tin tức }
units:
  - { id: ubnd-tinh, name: Ủy ban nhân dân tỉnh Hồng Lam }
counters:
  startTotal: 7264249
showVisitorIp: true
`;

function article(id: string, publishedAt: string, more = ''): string {
  return `---
id: ${id}
kind: news
title: Bài viết ${id}
section: tin-tuc
publishedAt: ${publishedAt}
${more}---

Nội dung của bài ${id}.
`;
}

const FILES: SiteFiles = {
  'site.yaml': SITE_YAML,
  'pages/quyen-rieng-tu.md': '---\ntitle: Quyền riêng tư\nrole: privacy\n---\n\nTrang đếm lượt truy cập.\n',
  'articles/2026/tin-1/index.md': article('tintucso1', '2026-11-01', 'legacy: { views: 1040 }\n'),
  'articles/2026/tin-2/index.md': article('tintucso2', '2026-11-02'),
  'articles/2026/tin-3/index.md': article('tintucso3', '2026-11-03'),
  'articles/2026/tin-4/index.md': article('tintucso4', '2026-11-04'),
  'articles/2026/tin-5/index.md': article('tintucso5', '2026-11-05'),
  'articles/2026/nhap/index.md': article('tintucnhap', '2026-11-06', 'draft: true\n'),
  'articles/2019/tin-cu/index.md': article('tintuccu1', '2019-03-01'),
};

export interface CountedBuild extends BuiltSite {
  counterDir: string;
}

/** Builds the site over a counter that has counted. */
export async function buildCountedSite(): Promise<CountedBuild> {
  const counterDir = temporaryFolder('counter');
  const { backup, close } = openSqliteStore(counterDir);
  await backup.replace(parseBackup(COUNTED));
  close();
  const site = await buildSite(FILES, { LOA_NOW: COUNTED_NOW, COUNTER_DIR: counterDir });
  if (site.exitCode !== 0) throw new Error(`${site.stdout}\n${site.stderr}`);
  return { ...site, counterDir };
}

/** How the counter answers: as it should, or in the ways in which servers go away. */
export type CounterState = 'on' | 'cut off' | 'behind a failing proxy' | 'not there' | 'silent';

/** One request to the counter, as the server saw it. */
export interface SeenHit {
  url: string;
  method: string;
  outcome: string;
  /** On the wire, headers included; its own connection's overhead not. */
  bytesIn: number;
  bytesOut: number;
}

export interface CountedSite extends CountedBuild {
  origin: string;
  hits: SeenHit[];
  setCounter(state: CounterState): void;
  /** Lets the counter's answers wait, in milliseconds. */
  setDelay(milliseconds: number): void;
  /** Stops the whole server, pages included. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** Serves a copy of the counter's numbers, so that every test begins with the same. */
export async function serveCountedSite(build: CountedBuild): Promise<CountedSite> {
  const folder = temporaryFolder('counter');
  const { backup, close: closeStore } = openSqliteStore(folder);
  await backup.replace(parseBackup(COUNTED));
  closeStore();
  const hits: SeenHit[] = [];
  const failures: unknown[] = [];
  let state: CounterState = 'on';
  let delay = 0;
  const start = performance.now();
  const counter = openCounter({
    outDir: build.outDir,
    folder,
    exportToken: STAFF_TOKEN,
    clock: { wall: () => Math.round(NOW + performance.now() - start), monotonic: () => performance.now() },
    report: (error) => failures.push(error),
  });
  const site = createSiteServer(build.outDir, (request, response) => {
    watchHit(request, response, hits);
    if (state === 'on') setTimeout(() => counter.listener(request, response), delay);
    else answerAway(state, request, response);
  });
  site.listen(0);
  await once(site, 'listening');
  const stop = async () => {
    site.closeAllConnections();
    if (site.listening) await new Promise((resolve) => site.close(resolve));
  };
  return {
    ...build,
    origin: `http://localhost:${(site.address() as AddressInfo).port}`,
    hits,
    setCounter: (next) => void (state = next),
    setDelay: (milliseconds) => void (delay = milliseconds),
    stop,
    close: async () => {
      await stop();
      await counter.close();
      rmSync(folder, { recursive: true });
      if (failures.length > 0) throw new Error(`The counter reported: ${failures.map(String).join('; ')}`);
    },
  };
}

function answerAway(
  state: Exclude<CounterState, 'on'>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (state === 'cut off') request.socket.destroy();
  else if (state === 'behind a failing proxy')
    response.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>502 Bad Gateway</h1>');
  else if (state === 'not there') response.writeHead(404, { 'Content-Type': 'text/html' }).end('404');
  // Silent: the request hangs until somebody gives up.
}

function watchHit(request: IncomingMessage, response: ServerResponse, hits: SeenHit[]): void {
  const { socket, url = '', method = '', rawHeaders } = request;
  const before = socket.bytesWritten;
  const head = rawHeaders.reduce((sum, text) => sum + text.length + 2, 0);
  response.once('close', () =>
    hits.push({
      url,
      method,
      outcome: String(response.getHeader('loa-hit') ?? response.statusCode),
      bytesIn: `${method} ${url} HTTP/1.1\r\n\r\n`.length + head,
      bytesOut: socket.bytesWritten - before,
    }),
  );
}
