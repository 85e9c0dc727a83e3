/** A range of IPv4 addresses, as `10.0.0.0/16` writes it. */
export interface Range {
  /** The first address as a number. */
  first: number;
  /** Bits that are the same for all addresses of the range, 0 to 32. */
  bits: number;
}

/** Reads a range in CIDR notation; `undefined` where it is none, or does not begin at its first address. */
export function readRange(text: string): Range | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text)?.slice(1).map(Number);
  if (parts === undefined) return undefined;
  const [bits = 0, ...bytes] = parts.toReversed();
  if (bits > 32 || bytes.some((byte) => byte > 255)) return undefined;
  const first = bytes.reduceRight((sum, byte) => sum * 256 + byte, 0);
  return first % sizeOf(bits) === 0 ? { first, bits } : undefined;
}

/** The range in CIDR notation. */
export function rangeText({ first, bits }: Range): string {
  const bytes = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
  return `${bytes.join(".")}/${bits}`;
}

/** Parts of one size that lie in the range, in order: as large as they can be. */
export function splitRange({ first, bits }: Range, count: number): Range[] {
  const own = bits + Math.ceil(Math.log2(count));
  return Array.from({ length: count }, (_, index) => ({ first: first + index * sizeOf(own), bits: own }));
}

/** Whether some address is in both ranges. */
export function overlap(one: Range, other: Range): boolean {
  return one.first < other.first + sizeOf(other.bits) && other.first < one.first + sizeOf(one.bits);
}

function sizeOf(bits: number): number {
  return 2 ** (32 - bits);
}
