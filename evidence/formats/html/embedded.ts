import { createHash } from "node:crypto";
import { trusted, type Html } from "./markup";

/** A style sheet or a script in the document itself, and the source by which the document's policy allows it. */
export interface Embedded {
  element: Html;
  /** `'sha256-…'`, as a policy writes it. */
  source: string;
}

export function embedded(name: "style" | "script", content: string): Embedded {
  return {
    // Nothing may come between the tags and what they hold: its hash is that of all that stands there.
    element: trusted(`<${name}>${content}</${name}>`),
    source: `'sha256-${createHash("sha256").update(content, "utf8").digest("base64")}'`,
  };
}
