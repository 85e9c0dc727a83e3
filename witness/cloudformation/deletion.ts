import { open, untold } from "../pulumi/value";
import type { SeenResource } from "../pulumi/seen";
import { resolve } from "./resolve";
import { noValue, type Scope } from "./scope";
import type { Row } from "./tables/row";
import type { TemplateResource } from "./template";

/** What becomes of a resource in the end. */
export interface End extends Pick<SeenResource, "retainOnDelete" | "retainOnReplace" | "endUntold"> {
  /** What a row makes of it, see `Row.deletion`. */
  policy: Policy;
}

/**
 * `Snapshot` where one of both policies makes a last one; `undefined` where `DeletionPolicy` says nothing, `open` where
 * only the deploy knows what it says.
 */
type Policy = "Delete" | "Retain" | "Snapshot" | "open" | undefined;

const later = "what becomes of it in the end (`DeletionPolicy`, `UpdateReplacePolicy`) is known only at the deploy";

/** Nothing is certain about the end of what may not be there at all. */
export const openEnd: End = {
  endUntold: "whether it is there hangs on a condition that can't be told",
  policy: "open",
};

/**
 * An update that puts another resource in its place deletes the old one too, unless `UpdateReplacePolicy` says otherwise:
 * `DeletionPolicy` is about the stack's end, and about what is taken out of the template.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatereplacepolicy.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html, as of 2026-11
 */
export function endOf({ deletionPolicy, updateReplacePolicy }: TemplateResource, scope: Scope): End {
  const deleted = wordOf(deletionPolicy, scope);
  const replaced = wordOf(updateReplacePolicy, scope);
  return {
    ...(deleted !== "open" && { retainOnDelete: deleted === "Retain" || deleted === "RetainExceptOnCreate" }),
    ...(replaced !== "open" && { retainOnReplace: replaced === "Retain" }),
    ...((deleted === "open" || replaced === "open") && { endUntold: later }),
    policy: lastPolicy(deleted, replaced),
  };
}

/** With `AWS::LanguageExtensions` a policy may be a function; `open` where that can't be worked out. */
function wordOf(raw: unknown, scope: Scope): string | undefined {
  const resolved = resolve(raw, scope);
  const fact = open(resolved === noValue ? undefined : resolved);
  if (fact.state === "absent") return undefined;
  return fact.state === "known" && typeof fact.value === "string" ? fact.value : "open";
}

function lastPolicy(deleted: string | undefined, replaced: string | undefined): Policy {
  if (deleted === "Retain" || deleted === "RetainExceptOnCreate") return "Retain";
  if (deleted === "Snapshot" || replaced === "Snapshot") return "Snapshot";
  if (deleted === "open" || replaced === "open") return "open";
  return deleted === "Delete" ? "Delete" : undefined;
}

/** What the end says in properties of @pulumi/aws. */
export function deletionIn({ deletion }: Row, { policy }: End): Readonly<Record<string, unknown>> {
  if (policy !== "open") return deletion?.(policy) ?? {};
  return Object.fromEntries(Object.keys(deletion?.(undefined) ?? {}).map((property) => [property, untold(later)]));
}
