import type { Text } from "../../catalogue/text";
import type { FindingResource } from "../schema";

/** `„key-rotation“ (Schlüssel werden gewechselt)`. */
export function named(id: string, title: Text | undefined): Text {
  return {
    de: `„${id}“${title === undefined ? "" : ` (${title.de})`}`,
    en: `“${id}”${title === undefined ? "" : ` (${title.en})`}`,
  };
}

export function quoted({ de, en }: Text): Text {
  return { de: `„${de}“`, en: `“${en}”` };
}

/** `orders (aws:s3/bucket:Bucket)`. */
export function resourceText({ name, type }: FindingResource): string {
  return `${name} (${type})`;
}

/** A sentence that goes on after a colon has its own end; one that does not gets it here. */
export function ended(text: string): string {
  return /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}
