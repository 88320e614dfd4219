/** A pure function of a text that answers at once where it was asked before. Keep it no longer than the work it is for. */
export function remember<Value>(workOut: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const value = known.get(text);
    if (value !== undefined || known.has(text)) return value as Value;
    const fresh = workOut(text);
    known.set(text, fresh);
    return fresh;
  };
}
