/** The token as staff give it: a browser asks for a name and a password, and the password is the token. */
import { readBearerToken } from './bearer-token.ts';

/** The token of a program (`Bearer`) or of a browser (`Basic`, whatever the name); empty where there is none. */
export function readStaffToken(headers: Headers): string {
  const basic = /^Basic +([\w+/=-]+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  return basic === undefined ? readBearerToken(headers) : passwordOf(basic);
}

function passwordOf(basic: string): string {
  try {
    return /:(.*)$/s.exec(atob(basic))?.[1] ?? '';
  } catch {
    // No base64: whoever sent it gets what a wrong token gets.
    return '';
  }
}
