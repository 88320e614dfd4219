import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BEFORE_PAINT } from './before-paint.ts';
import { contentSecurityPolicy, inlineHash } from './content-security-policy.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

describe('inlineHash', () => {
  it.each(['', BEFORE_PAINT, 'a{content:"Đảng ủy"}'])(
    'is the SHA-256 of %j as browsers count it',
    async (source) => {
      expect(await inlineHash(source)).toBe(
        `'sha256-${createHash('sha256').update(source).digest('base64')}'`,
      );
    },
  );
});

describe('contentSecurityPolicy', () => {
  const directives = (policy: string) =>
    Object.fromEntries(policy.split(';').map((part) => part.split(/ (.*)/s) as [string, string]));

  it('lets nothing run but the site’s own files and what is named', () => {
    const policy = directives(contentSecurityPolicy(["'sha256-a'", "'sha256-b'"], ["'sha256-c'"]));
    expect(policy).toEqual({
      'default-src': "'none'",
      'script-src': "'self' 'sha256-a' 'sha256-b'",
      'style-src': "'self' 'sha256-c'",
      'img-src': "'self'",
      'connect-src': "'self'",
      'manifest-src': "'self'",
      'form-action': "'self'",
      'base-uri': "'none'",
    });
  });

  it('is well-formed with no hashes', () => {
    const policy = contentSecurityPolicy([], []);
    expect(policy).toContain(";script-src 'self';style-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*/);
  });
});

describe('the inline script', () => {
  it('is at most 300 bytes and ends no element', () => {
    expect(new TextEncoder().encode(BEFORE_PAINT).length).toBeLessThanOrEqual(300);
    expect(BEFORE_PAINT).not.toMatch(/<\/|<!--|\n/);
  });

  const run = (localStorage: unknown) => {
    const page = { className: '', dataset: {} as Record<string, string> };
    // The script is a string in the page; a function is how a test can run it.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
    new Function('document', 'localStorage', BEFORE_PAINT)({ documentElement: page }, localStorage);
    return page;
  };

  it('sets what the reader chose, and nothing else', () => {
    expect(run({ loaFont: 'large', loaTheme: 'dark' })).toEqual({
      className: 'js',
      dataset: { font: 'large', theme: 'dark' },
    });
    expect(run({})).toEqual({ className: 'js', dataset: {} });
  });

  it('bears storage that is switched off', () => {
    const closed = new Proxy(
      {},
      {
        get: () => {
          throw new Error('SecurityError');
        },
      },
    );
    expect(run(closed)).toEqual({ className: 'js', dataset: {} });
  });
});

describe('SECURITY_HEADERS', () => {
  it('are names and values that HTTP can carry', () => {
    expect(() => new Headers({ ...SECURITY_HEADERS })).not.toThrow();
    expect(SECURITY_HEADERS['X-Content-Type-Options']).toBe('nosniff');
  });
});
