/** Whose request it is. The address serves the visitor's key and the rate limit, and is never stored. */

/**
 * Who sets the header that is believed: nobody, the proxy in front of this server, or Cloudflare.
 * `X-Forwarded-For` is never read: its first entries are whatever the client wrote.
 */
export type TrustedHeader = 'x-real-ip' | 'cf-connecting-ip';

/**
 * The client's address in one spelling, or nothing where there is none.
 * @param socketAddress the other end of the connection
 */
export function readClientAddress(
  headers: Headers,
  trusted: TrustedHeader | undefined,
  socketAddress: string | undefined,
): string | undefined {
  const told = trusted === undefined ? undefined : normaliseAddress(headers.get(trusted) ?? '');
  return told ?? normaliseAddress(socketAddress ?? '');
}

/** IPv4 as it is, IPv6 as eight groups without leading zeros, IPv4 inside IPv6 as IPv4. */
export function normaliseAddress(text: string): string | undefined {
  const address = text.trim();
  return readIpv4(address) ?? readIpv6(address);
}

/**
 * What the rate limit counts by: an IPv4 address, or the first 64 bits of an IPv6 one, since a
 * household or a phone holds a whole /64 and may change the rest at will.
 */
export function networkOf(address: string): string {
  return address.includes(':') ? `${address.split(':').slice(0, 4).join(':')}::/64` : address;
}

function readIpv4(text: string): string | undefined {
  const parts = text.split('.');
  const isAddress = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256);
  return isAddress ? parts.map(Number).join('.') : undefined;
}

function readIpv6(text: string): string | undefined {
  const bare = text.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
  // The URL parser knows every spelling of an IPv6 address and gives back one.
  if (!/^[\da-f:.]{2,45}$/i.test(bare) || !bare.includes(':') || !URL.canParse(`http://[${bare}]/`))
    return undefined;
  const [head = '', tail] = new URL(`http://[${bare}]/`).hostname.slice(1, -1).split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after];
  const isMapped = groups.slice(0, 5).every((group) => group === '0') && groups[5] === 'ffff';
  return isMapped ? asIpv4(groups.slice(6)) : groups.join(':');
}

function asIpv4(groups: readonly string[]): string {
  return groups
    .map((group) => parseInt(group, 16))
    .flatMap((value) => [value >> 8, value & 255])
    .join('.');
}
