/**
 * The load: `fork` it with a `LoadPlan` as JSON. Every connection sends a hit of a reader who was never here,
 * waits for the answer and sends the next. It runs in a process of its own, so that what it costs is not the server's.
 */
import { connect, type Socket } from 'node:net';
import { PHONE } from '../../src/edge/conformance/harness.ts';

export interface LoadPlan {
  port: number;
  seconds: number;
  connections: number;
  /** The header that tells the reader's address. */
  addressHeader: string;
  /** The first reader's number; no other load may have used it or a later one. */
  firstReader: number;
}

export interface LoadResult {
  /** Hits answered 200. */
  answered: number;
  /** Of these, hits that were counted. */
  counted: number;
  /** Other answers, and connections that broke. */
  failed: number;
  readers: number;
  seconds: number;
  p50: number;
  p99: number;
}

const plan = JSON.parse(process.argv[2] ?? '{}') as LoadPlan;
const latencies: number[] = [];
const result = { answered: 0, counted: 0, failed: 0, readers: 0 };
const began = performance.now();
const end = began + plan.seconds * 1_000;

await Promise.all(Array.from({ length: plan.connections }, run));
latencies.sort((a, b) => a - b);
const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0;
const seconds = (performance.now() - began) / 1_000;
process.send?.({ ...result, seconds, p50: at(0.5), p99: at(0.99) } satisfies LoadResult);

/** One connection's hits until the time is over. */
function run(): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(plan.port, '127.0.0.1');
    let sentAt = 0;
    let text = '';
    const send = () => {
      if (performance.now() >= end) return void socket.end();
      sentAt = performance.now();
      socket.write(nextHit());
    };
    socket.setNoDelay(true);
    socket.on('connect', send);
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
      if (!isWhole(text)) return;
      latencies.push(performance.now() - sentAt);
      record(text);
      text = '';
      send();
    });
    socket.on('error', () => void (result.failed += 1));
    finish(socket, resolve);
  });
}

function finish(socket: Socket, resolve: () => void): void {
  // A server that is gone must not keep the measurement.
  socket.setTimeout((plan.seconds + 10) * 1_000, () => socket.destroy());
  socket.on('close', () => resolve());
}

function nextHit(): string {
  const reader = plan.firstReader + (result.readers += 1);
  const address = `${10 + (reader >> 24)}.${(reader >> 16) & 255}.${(reader >> 8) & 255}.${reader & 255}`;
  return (
    `POST /_c/v?a=bai-1 HTTP/1.1\r\nHost: 127.0.0.1:${plan.port}\r\nOrigin: http://127.0.0.1:${plan.port}\r\n` +
    `User-Agent: ${PHONE}\r\n${plan.addressHeader}: ${address}\r\nContent-Length: 0\r\n\r\n`
  );
}

function isWhole(text: string): boolean {
  const bodyAt = text.indexOf('\r\n\r\n') + 4;
  if (bodyAt < 4) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
  return length === undefined ? text.endsWith('0\r\n\r\n') : text.length >= bodyAt + Number(length);
}

function record(text: string): void {
  if (!text.startsWith('HTTP/1.1 200')) result.failed += 1;
  else result.answered += 1;
  if (/\r\nloa-hit: counted/i.test(text)) result.counted += 1;
}
