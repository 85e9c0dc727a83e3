import { unknownMarker } from "../engine-proxy";

/**
 * An encrypted configuration value reaches the program as the marker of an unknown one. A program builds longer texts
 * with it (a connection string): such a text is as unknown as the value in it.
 */
export function withoutSealedTexts(props: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(props).map(([key, value]) => [key, withoutSealedText(value)]));
}

function withoutSealedText(value: unknown): unknown {
  if (typeof value === "string") return value.includes(unknownMarker) ? unknownMarker : value;
  if (Array.isArray(value)) return value.map(withoutSealedText);
  if (typeof value !== "object" || value === null) return value;
  return withoutSealedTexts(value as Record<string, unknown>); // out of a Struct: an object has text keys
}
