/** Very many readers at a time, each with a connection of its own that stays open. */
import { connect, type Socket } from 'node:net';
import { PHONE } from '../conformance/harness.ts';

export interface CrowdPlan {
  port: number;
  connections: number;
  /** How many of them come through one carrier: one address, other phones. */
  behindCarrier: number;
}

export interface CrowdResult {
  /** Connections that stood open at the same time. */
  open: number;
  /** Responses by status, and by what became of the hit. */
  statuses: Record<string, number>;
  outcomes: Record<string, number>;
  /** Until all were connected, and from then until all had their first answer. */
  secondsToOpen: number;
  secondsToAnswer: number;
}

/** So many connect at once; more would overflow the queue of the machine and be tried again a second later. */
const AT_ONCE = 250;

export async function sendCrowd({ port, connections, behindCarrier }: CrowdPlan): Promise<CrowdResult> {
  const began = performance.now();
  const sockets: Socket[] = [];
  while (sockets.length < connections) {
    const count = Math.min(AT_ONCE, connections - sockets.length);
    sockets.push(...(await Promise.all(Array.from({ length: count }, () => open(port)))));
  }
  const isOpen = performance.now();
  const standing = sockets.filter((socket) => !socket.destroyed).length;
  const answers = await Promise.all(
    sockets.map((socket, index) => ask(socket, hitOf(port, index, index < behindCarrier))),
  );
  const answered = performance.now();
  for (const socket of sockets) socket.destroy();
  return {
    open: standing,
    statuses: countBy(answers.map((text) => /^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 'none')),
    outcomes: countBy(answers.map((text) => /\r\nloa-hit: ([^\r]*)/i.exec(text)?.[1] ?? 'none')),
    secondsToOpen: (isOpen - began) / 1_000,
    secondsToAnswer: (answered - isOpen) / 1_000,
  };
}

export function open(port: number): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.on('error', () => resolve(socket));
  });
}

function ask(socket: Socket, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1');
      if (answer.includes('}')) resolve(answer);
    });
    socket.on('close', () => resolve(answer));
    if (socket.destroyed) resolve(answer);
    else socket.write(text);
  });
}

function hitOf(port: number, reader: number, isBehindCarrier: boolean): string {
  const own = `10.${reader >> 16}.${(reader >> 8) & 255}.${reader & 255}`;
  const lines = [
    'POST /_c/v?a=bai-1 HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    `User-Agent: ${PHONE} ${reader}`,
    `X-Real-IP: ${isBehindCarrier ? '203.0.113.1' : own}`,
    'Content-Length: 0',
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

function countBy(texts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}
