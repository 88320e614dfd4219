/** A thread that indexes sources, one after the other, as it is told. */
import { parentPort } from 'node:worker_threads';
import { indexOne } from './index-one.ts';
import type { Task } from './understand-source.ts';

parentPort?.on('message', ({ task, folder }: { task: Task; folder: string }) => {
  parentPort!.postMessage(indexOne(task, folder));
});
