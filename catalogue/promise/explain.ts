import type { z } from "zod";
import type { Text } from "../text";
import { keysAt } from "./json-schema";
import { kinds } from "./kinds";
import { nearest } from "./nearest";
import { continued, didYouMean, oneOf, quote, section, sortOf } from "./phrases";
import type { Path } from "./problem";
import { suggestion } from "./suggest";
import { wanted, wantedBy, type WantedName } from "./wanted";

/** A mistake at a path, before it has a position. */
export interface Mistake {
  path: Path;
  /** Whether the key is wrong or its value. */
  of: "key" | "value";
  /** What it stands against, where that is another place of the file. */
  against?: Path;
  wrong: Text;
  right: Text;
}

type Issue = z.core.$ZodIssue;

/** What people need to know of one of zod's issues; several for several unknown keys. `written`: a scalar as it stands in the file. */
export function explain(issue: Issue, data: unknown, written: (path: Path) => string | undefined): Mistake[] {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey([...path, key], keysAt(path)));
  if (issue.code === "invalid_key") return [wrongName(path, issue.issues[0]?.message ?? "")];
  const value = valueAt(data, path);
  if (value === undefined) return [{ path, of: "key", wrong: missing, right: remedy(issue, path, "") }];
  const shown = written(path) ?? (typeof value === "string" ? value : undefined);
  return [
    { path, of: "value", wrong: whatIsWrong(issue, value, shown), right: remedy(issue, path, shown ?? "", value) },
  ];
}

const missing: Text = { de: "die Angabe fehlt", en: "is missing" };

function unknownKey(path: Path, allowed: readonly string[]): Mistake {
  const key = String(path.at(-1));
  const meant = nearest(key, allowed);
  return {
    path,
    of: "key",
    wrong: { de: `${quote(key)} ist hier kein Schlüssel`, en: `${quote(key)} is not a key here` },
    right: meant !== undefined ? didYouMean(meant) : (movedTo(path) ?? oneOf(allowed)),
  };
}

/** For a key of the top that is one of a section's: mostly its indentation is what is wrong. */
function movedTo(path: Path): Text | undefined {
  const key = String(path[0]);
  const section = path.length === 1 ? keysAt([]).find((each) => keysAt([each]).includes(key)) : undefined;
  if (section === undefined) return undefined;
  return { de: `rücken Sie ihn unter ${section} ein`, en: `indent it under ${section}` };
}

function wrongName(path: Path, message: string): Mistake {
  const key = String(path.at(-1));
  const name = wantedBy(message) ?? "text";
  const meant = suggestion(name, key);
  return {
    path,
    of: "key",
    wrong: continued(quote(key), wanted[name].isNot),
    right: meant === undefined ? wanted[name].write : didYouMean(meant),
  };
}

function whatIsWrong(issue: Issue, value: unknown, shown: string | undefined): Text {
  if (value === null) return { de: "der Wert ist leer", en: "the value is empty" };
  const name = wantedBy(issue.message);
  if (name !== undefined && isUnquoted(name, value, shown)) return continued(quote(shown), aNumber);
  const what: Text = shown === undefined ? sortOf(value) : { de: quote(shown), en: quote(shown) };
  if (shown?.trim() === "") return { de: "der Text ist leer", en: "the text is empty" };
  if (name !== undefined) return continued(what, wanted[name].isNot);
  switch (issue.code) {
    case "too_small":
    case "too_big":
      if (Array.isArray(value)) return { de: "die Liste ist leer", en: "the list is empty" };
      return continued(what, issue.code === "too_small" ? tooSmall : tooBig);
    case "invalid_type":
      return continued(what, kinds[issue.expected]?.isNot ?? notAllowed);
    default:
      return continued(what, notAllowed);
  }
}

const aNumber: Text = { de: "ist ohne Anführungszeichen eine Zahl", en: "is a number without quotes" };
const tooSmall: Text = { de: "ist zu wenig", en: "is too little" };
const tooBig: Text = { de: "ist zu viel", en: "is too much" };
const notAllowed: Text = { de: "ist hier nicht möglich", en: "is not possible here" };

function remedy(issue: Issue, path: Path, shown: string, value?: unknown): Text {
  const name = wantedBy(issue.message);
  if (name !== undefined) return wantedRemedy(name, shown, value);
  switch (issue.code) {
    case "invalid_value": {
      const values = issue.values.map(String);
      const meant = shown === "" ? undefined : nearest(shown, values);
      return meant === undefined ? oneOf(values) : didYouMean(meant);
    }
    case "invalid_type":
      return kinds[issue.expected]?.write(path) ?? section(keysAt(path));
    case "too_small":
      if (issue.origin === "array") return { de: "nennen Sie mindestens einen Eintrag", en: "name at least one" };
      return { de: `schreiben Sie mindestens ${issue.minimum}`, en: `write at least ${issue.minimum}` };
    case "too_big":
      return { de: `schreiben Sie höchstens ${issue.maximum}`, en: `write at most ${issue.maximum}` };
    default:
      return section(keysAt(path));
  }
}

function wantedRemedy(name: WantedName, shown: string, value: unknown): Text {
  if (isUnquoted(name, value, shown)) {
    return { de: `setzen Sie es in Anführungszeichen: "${shown}"`, en: `put it in quotes: "${shown}"` };
  }
  const meant = shown === "" ? undefined : suggestion(name, shown);
  return meant === undefined ? wanted[name].write : didYouMean(meant);
}

/** Whether a number would be right as a text, in quotes. */
function isUnquoted(name: WantedName, value: unknown, shown: string | undefined): shown is string {
  return typeof value === "number" && shown !== undefined && (quotable[name]?.test(shown) ?? false);
}

const quotable: Partial<Record<WantedName, RegExp>> = {
  text: /\S/,
  tlsVersion: /^1\.[23]$/,
  account: /^\d{12}$/,
  sha256: /^[0-9a-f]{64}$/,
};

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    return Object.getOwnPropertyDescriptor(value, step)?.value;
  }, data);
}
