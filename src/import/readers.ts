/** Kinds of source; the first that accepts a text reads it. */
import { htmlReader } from './html/html-reader.ts';
import type { Reader } from './page-evidence.ts';
import { textCaptureReader } from './read-text-capture.ts';

export const READERS: readonly Reader[] = [htmlReader, textCaptureReader];
