/** Threads for reading many pages: understanding HTML is the one slow part of an import. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { indexOne, type Indexed } from './index-one.ts';
import type { Task } from './understand-source.ts';

export interface IndexPool {
  /** How many sources it reads at a time. */
  size: number;
  index(task: Task): Promise<Indexed>;
  close(): Promise<void>;
}

/** Fewer pages are read before a thread has even started. */
const WORTH_THREADS = 150;
const MAX_THREADS = 8;
/** No honest page takes this long; one that does is refused and the others go on. */
const TIME_LIMIT_MS = 60_000;
/** Bounds the memory of each thread, and with it what one page can take. */
const THREAD_HEAP_MB = 512;
/** What a thread may fill before it tidies up: more only makes memory grow with the number of pages. */
const THREAD_YOUNG_MB = 16;

/** @param count how many sources there are; @param folder the work folder */
export function openIndexPool(count: number, folder: string): IndexPool {
  if (count < WORTH_THREADS)
    return {
      size: 1,
      index: (task) => Promise.resolve(indexOne(task, folder)),
      close: () => Promise.resolve(),
    };
  const size = Math.min(MAX_THREADS, Math.max(1, availableParallelism()));
  const idle: Worker[] = Array.from({ length: size }, startThread);
  const waiting: ((thread: Worker) => void)[] = [];
  const release = (thread: Worker) => {
    const next = waiting.shift();
    if (next) next(thread);
    else idle.push(thread);
  };
  return {
    size,
    async index(task) {
      const thread = idle.pop() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)));
      const { result, isAlive } = await ask(thread, task, folder);
      release(isAlive ? thread : startThread());
      return result;
    },
    async close() {
      await Promise.all(idle.map((thread) => thread.terminate()));
    },
  };
}

function startThread(): Worker {
  return new Worker(new URL('./index-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: THREAD_HEAP_MB, maxYoungGenerationSizeMb: THREAD_YOUNG_MB },
  });
}

interface Answer {
  result: Indexed;
  isAlive: boolean;
}

function ask(thread: Worker, task: Task, folder: string): Promise<Answer> {
  return new Promise((resolve) => {
    const finish = (answer: Answer) => {
      clearTimeout(timer);
      thread.off('message', succeed).off('error', crash).off('exit', vanish);
      if (!answer.isAlive) void thread.terminate();
      resolve(answer);
    };
    const fail = (reason: string) => finish({ result: { ok: false, reason }, isAlive: false });
    const succeed = (result: Indexed) => finish({ result, isAlive: true });
    const crash = ({ message }: Error) => fail(`không đọc hiểu được trang (${message})`);
    const vanish = () => fail('không đọc hiểu được trang (hết bộ nhớ)');
    const timer = setTimeout(() => fail('đọc quá 60 giây chưa xong, trang có thể bị hỏng'), TIME_LIMIT_MS);
    thread.on('message', succeed).on('error', crash).on('exit', vanish);
    thread.postMessage({ task, folder });
  });
}
