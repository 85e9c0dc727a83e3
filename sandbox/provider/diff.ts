import { isDeepStrictEqual } from "node:util";
import { hasOwnName, nameProperty } from "./names";
import { replacedBy } from "./replaced-by";
import type { SdkType } from "./sdk-type";
import { hasUnknown, withoutDefaults, type Properties, type Value } from "./values";

export interface Difference {
  changed: string[];
  replaces: string[];
  deleteBeforeReplace: boolean;
}

/** What an update would do. Inputs are compared with inputs, so that what AWS decided is never taken for a change. */
export function difference(type: SdkType, oldInputs: Properties, newInputs: Properties, ignored: string[]): Difference {
  const [olds, news] = [withoutDefaults(oldInputs), withoutDefaults(newInputs)];
  const keys = [...new Set([...Object.keys(olds), ...Object.keys(news)])].filter((key) => !ignored.includes(key));
  const changed = keys.filter((key) => !same(olds[key], news[key]));
  const replaces = changed.filter((key) => makesAnother(type, key));
  return { changed, replaces, deleteBeforeReplace: replaces.length > 0 && keepsName(type, newInputs, changed) };
}

function makesAnother(type: SdkType, key: string): boolean {
  if (key === "region" || key === nameProperty(type)) return true;
  if (type.token.startsWith("aws:s3/") && key === "bucket") return true;
  return replacedBy[type.token]?.includes(key) ?? false;
}

const keepsName = (type: SdkType, inputs: Properties, changed: string[]): boolean =>
  hasOwnName(type, inputs) && !changed.includes(nameProperty(type) ?? "");

/** Equal, and known to be: an unknown may turn out to be anything. Documents in JSON are compared by what they say, as the real provider does. */
function same(a: Value | undefined, b: Value | undefined): boolean {
  if (hasUnknown(a) || hasUnknown(b)) return false;
  return isDeepStrictEqual(a, b) || (isDocument(a) && isDocument(b) && isDeepStrictEqual(parsed(a), parsed(b)));
}

const isDocument = (value: Value | undefined): value is string => typeof value === "string" && /^\s*[{[]/.test(value);

function parsed(document: string): unknown {
  try {
    return JSON.parse(document);
  } catch {
    return document;
  }
}
