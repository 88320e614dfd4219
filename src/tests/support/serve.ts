/** A built site on a free port. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createSiteServer } from '../../edge/node/site-server.ts';

export interface ServedSite {
  /** `http://localhost:40123` */
  origin: string;
  close(): Promise<void>;
}

export async function serveSite(outDir: string): Promise<ServedSite> {
  const server = createSiteServer(outDir);
  server.listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
