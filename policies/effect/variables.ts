import type { Context } from "./context";
import { valuesOf } from "./context";
import { dynamic, literal, many, wildcards, type Glob, type Token } from "./glob";

/*
 * Policy variables: `${aws:username}`, with a default `${aws:PrincipalTag/team, 'none'}`, and the three escapes `${*}`,
 * `${?}`, `${$}`. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */

const variable = /\$\{([^}]*)\}/g;

export function hasVariables(text: string): boolean {
  return text.includes("${");
}

/**
 * The text with its variables filled in from the request; `undefined` where a variable has no value at all, so that
 * the text fits nothing. What depends on the request stays as a dynamic token.
 */
export function fillIn(text: string, context: Context, plain: (text: string) => Glob = wildcards): Glob | undefined {
  if (!hasVariables(text)) return plain(text);
  const tokens: Token[] = [];
  let end = 0;
  for (const found of text.matchAll(variable)) {
    tokens.push(...plain(text.slice(end, found.index)));
    end = found.index + found[0].length;
    const filled = valueOfVariable(found[1] ?? "", context);
    if (filled === undefined) return undefined;
    tokens.push(...filled);
  }
  return [...tokens, ...plain(text.slice(end))];
}

function valueOfVariable(expression: string, context: Context): Glob | undefined {
  if (expression === "*" || expression === "?" || expression === "$") return [expression];
  const [, key = "", fallback] = /^([^,]*?)\s*(?:,\s*'([^']*)')?$/.exec(expression) ?? [];
  const cases = valuesOf(context, key.trim());
  const [only] = cases;
  if (cases.length !== 1 || only === undefined) return [dynamic];
  if (only.kind === "absent") return fallback === undefined ? undefined : literal(fallback);
  if (only.kind !== "values") return [dynamic];
  const [value] = only.values;
  return only.values.length === 1 && value !== undefined ? literal(value) : [dynamic];
}

/** A glob as the set of requests that it stands for: what is not known is anything. */
export function asSubject(glob: Glob): Glob {
  return glob.map((token) => (token === dynamic ? many : token));
}
