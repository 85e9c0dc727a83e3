import { createHash, randomBytes } from "node:crypto";

/** Hexadecimal digits that are the same for the same seed, so that a preview and the update after it agree on a name. */
export function seededHex(seed: Uint8Array, salt: string, digits: number): string {
  return createHash("sha256").update(seed).update(salt).digest("hex").slice(0, digits);
}

export const hex = (digits: number): string =>
  randomBytes(Math.ceil(digits / 2))
    .toString("hex")
    .slice(0, digits);

export function uuid(): string {
  const digits = hex(32);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `a${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join("-");
}
