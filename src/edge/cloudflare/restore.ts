/**
 * `PUT /_c/export`: puts a backup in the place of all counts, as nobody can run a command beside the object.
 * It is there while the secret `COUNTER_RESTORE_TOKEN` is: set for the restore, and deleted after it. With
 * `?reset-total=1` the total shown may fall to what the backup has.
 */
import { parseBackup } from '../backup-lines.ts';
import { isRightToken, readBearerToken } from '../bearer-token.ts';
import { answerStatus, respond } from '../responses.ts';
import { readToken } from '../settings.ts';
import type { Counts } from '../store.ts';
import type { WorkerEnv } from './runtime.ts';

/** A Worker has 128 MB for the text and what it says; this is some 250,000 lines. */
const MAX_BACKUP = 16_000_000;

/** @param replace wholly or not at all */
export async function answerRestore(
  request: Request,
  env: WorkerEnv,
  replace: (counts: Counts, isTotalReset: boolean) => Promise<void>,
): Promise<Response> {
  const token = readToken('COUNTER_RESTORE_TOKEN', env['COUNTER_RESTORE_TOKEN']);
  if (token === undefined) return answerStatus(404);
  if (!(await isRightToken(readBearerToken(request.headers), token)))
    return answerStatus(401, { 'WWW-Authenticate': 'Bearer' });
  // Without a length a body could be of any.
  const length = Number(request.headers.get('content-length') ?? Infinity);
  if (length > MAX_BACKUP) return answerStatus(413);
  const counts = parse(await request.text());
  if (counts instanceof Error) return respond(JSON.stringify({ error: counts.message }), 400);
  await replace(counts, new URL(request.url).searchParams.get('reset-total') === '1');
  return respond(JSON.stringify({ ok: true }), 200);
}

function parse(text: string): Counts | Error {
  try {
    return parseBackup(text);
  } catch (error) {
    return error as Error;
  }
}
