/** Fields whose value is the SHA-256 of a file that travels with the log. */
export const namesFile = (t: string, f: string): boolean =>
  (t === 'pack_freeze' && f === 'figures') || (t === 'sitting' && f === 'sealedLook');
