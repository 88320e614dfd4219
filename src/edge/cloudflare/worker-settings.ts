/** What the Worker's variables and secrets say of the counter; see `readCommonSettings` for each. */
import { readCommonSettings, type CommonSettings } from '../settings.ts';
import type { WorkerEnv } from './runtime.ts';

/** @throws Error in Vietnamese where a value makes no sense */
export function readWorkerSettings(env: WorkerEnv): CommonSettings {
  const variables = Object.entries(env).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return readCommonSettings(Object.fromEntries(variables));
}
