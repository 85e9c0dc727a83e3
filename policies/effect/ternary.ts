/** Kleene's three-valued logic: what is not known stays not known until something known decides. */
export type Ternary = "yes" | "no" | "unknown";

export function not(a: Ternary): Ternary {
  return a === "yes" ? "no" : a === "no" ? "yes" : "unknown";
}

export function allOf(terms: readonly Ternary[]): Ternary {
  if (terms.includes("no")) return "no";
  return terms.includes("unknown") ? "unknown" : "yes";
}

export function anyOf(terms: readonly Ternary[]): Ternary {
  if (terms.includes("yes")) return "yes";
  return terms.includes("unknown") ? "unknown" : "no";
}
