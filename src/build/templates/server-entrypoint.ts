/** What Astro makes of the templates: a program that turns an address into a page. Compiled by `compile.ts`. */
import { createApp } from 'astro/app/entrypoint';

export const app = createApp({ streaming: false });
