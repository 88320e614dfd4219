/**
 * The site's Worker for tests: the same, with a hand on its clock and on the alarm that otherwise rings after half an
 * hour.
 */
import { CounterObject as Production } from './counter-object.ts';
import type { ObjectState, WorkerEnv } from './runtime.ts';

export { default } from './worker.ts';

const machineTime = Date.now;

export class CounterObject extends Production {
  constructor(state: ObjectState, env: WorkerEnv) {
    // The runtime has one clock for all, and it can only be set for all.
    Date.now = () => machineTime() + Number(env['CLOCK_AHEAD']);
    super(state, env);
  }

  nextAlarm(): Promise<number | null> {
    return this.ctx.storage.getAlarm();
  }

  ring(): Promise<void> {
    return this.alarm();
  }
}
