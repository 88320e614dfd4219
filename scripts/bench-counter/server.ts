/** The server of a measurement: `fork` it with `{}` for a handler that does nothing, else with the counter's settings. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openCounter, type CounterSettings } from '../../src/edge/node/open-counter.ts';
import { createSiteServer } from '../../src/edge/node/site-server.ts';

const settings = JSON.parse(process.argv[2] ?? '{}') as Partial<CounterSettings>;
const server = settings.outDir === undefined ? createBare() : createCounting(settings);
server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, () => {
  process.send?.((server.address() as AddressInfo).port);
});
process.once('disconnect', () => process.exit());

function createBare(): Server {
  return createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"o":1,"d":1,"t":1001,"v":1}');
  });
}

/** The server that `npm run serve` starts. */
function createCounting({ outDir = '', folder = '', ...rest }: Partial<CounterSettings>): Server {
  const counter = openCounter({ outDir, folder, ...rest, report: (error) => console.error(error) });
  return createSiteServer(outDir, counter.listener);
}
