/** The site's Worker for tests: the same, with a hand on the alarm that otherwise rings after half an hour. */
import { CounterObject as Production } from './counter-object.ts';

export { default } from './worker.ts';

export class CounterObject extends Production {
  nextAlarm(): Promise<number | null> {
    return this.ctx.storage.getAlarm();
  }

  ring(): Promise<void> {
    return this.alarm();
  }
}
