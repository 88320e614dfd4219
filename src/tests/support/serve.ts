/** A built site on a free port, its counter included. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { MANIFEST_PATH } from '../../edge/node/manifest-file.ts';
import { openCounter, type OpenCounter } from '../../edge/node/open-counter.ts';
import { createSiteServer } from '../../edge/node/site-server.ts';
import { temporaryFolder } from './folders.ts';

export interface ServedSite {
  /** `http://localhost:40123` */
  origin: string;
  close(): Promise<void>;
}

export async function serveSite(outDir: string): Promise<ServedSite> {
  let counter: OpenCounter | undefined;
  const server = createSiteServer(outDir, (request, response) => counter?.listener(request, response));
  server.listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  if (existsSync(path.join(outDir, MANIFEST_PATH))) {
    const report = (error: unknown) => {
      throw error;
    };
    counter = openCounter({ outDir, folder: temporaryFolder('counter'), otherOrigins: [origin], report });
  }
  return {
    origin,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await counter?.close();
    },
  };
}
