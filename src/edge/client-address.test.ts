import { describe, expect, it } from 'vitest';
import { networkOf, normaliseAddress, readClientAddress } from './client-address.ts';

describe('normaliseAddress', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    [' 203.0.113.9 ', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['::1', '0:0:0:0:0:0:0:1'],
    ['::', '0:0:0:0:0:0:0:0'],
    ['2001:0DB8::A:0', '2001:db8:0:0:0:0:a:0'],
    ['[2001:db8::1]', '2001:db8:0:0:0:0:0:1'],
    ['fe80::1%eth0', 'fe80:0:0:0:0:0:0:1'],
    ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8'],
  ])('reads %s as %s', (text, address) => expect(normaliseAddress(text)).toBe(address));

  it.each([
    '',
    'unknown',
    '256.1.1.1',
    '1.2.3',
    '1.2.3.4, 5.6.7.8',
    '1.2.3.4:80',
    ':::',
    '::g',
    '1::2::3',
    'a@::1',
  ])('reads %j as none', (text) => expect(normaliseAddress(text)).toBeUndefined());
});

describe('readClientAddress', () => {
  const headers = new Headers({
    'X-Forwarded-For': '198.51.100.1',
    'X-Real-IP': '198.51.100.2',
    'CF-Connecting-IP': '198.51.100.3',
  });
  const socket = '::ffff:127.0.0.1';

  it.each([
    ['the connection when nobody is trusted', undefined, '127.0.0.1'],
    ['the proxy’s header when told to', 'x-real-ip', '198.51.100.2'],
    ['Cloudflare’s on Cloudflare', 'cf-connecting-ip', '198.51.100.3'],
  ] as const)('believes %s', (_whom, trusted, address) =>
    expect(readClientAddress(headers, trusted, socket)).toBe(address),
  );

  it('falls back to the connection where the trusted header is absent or no address', () => {
    expect(readClientAddress(new Headers(), 'x-real-ip', socket)).toBe('127.0.0.1');
    expect(readClientAddress(new Headers({ 'X-Real-IP': 'me' }), 'x-real-ip', socket)).toBe('127.0.0.1');
    expect(readClientAddress(new Headers(), undefined, undefined)).toBeUndefined();
  });
});

describe('networkOf', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ])('%s belongs to %s', (address, network) => expect(networkOf(address)).toBe(network));
});
