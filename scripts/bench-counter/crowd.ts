/** The crowd of `connections.ts` in a process of its own: `fork` it with a `CrowdPlan` as JSON. */
import { sendCrowd, type CrowdPlan } from '../../src/edge/node/test-crowd.ts';

process.send?.(await sendCrowd(JSON.parse(process.argv[2] ?? '{}') as CrowdPlan));
process.disconnect();
