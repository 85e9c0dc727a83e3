import { createHash } from "node:crypto";
import { canonicalJson } from "../canonical";

/**
 * Day of the catalogue's edition, the `last-modified` of what is written from it: raise it with each change of the
 * catalogue. It is a constant because nothing in an installed package keeps that day, and the clock would make two
 * exports of the same catalogue differ.
 */
export const editionAt = "2026-11-22T00:00:00Z";

/** `0.1.0+4f1c2a90`: the package's version, and a mark of the content, so that two contents never share a version. */
export function editionOf(version: string, content: unknown): string {
  const mark = createHash("sha256").update(canonicalJson(content), "utf8").digest("hex").slice(0, 8);
  return `${version}+${mark}`;
}
