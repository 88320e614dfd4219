/** JSON that knows maps and sets, for a store that answers from another process. */

export function toMapJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part instanceof Map) return { '#map': [...part] };
    return part instanceof Set ? { '#set': [...part] } : part;
  });
}

export function fromMapJson(text: string): unknown {
  return JSON.parse(text, (_key, part: unknown) => {
    const { '#map': entries, '#set': items } = (part ?? {}) as Record<string, [] | undefined>;
    if (entries) return new Map(entries);
    return items ? new Set(items) : part;
  });
}
