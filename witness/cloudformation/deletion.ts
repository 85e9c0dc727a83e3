import type { SeenResource } from "../pulumi/seen";
import { resolve } from "./resolve";
import type { Scope } from "./scope";
import type { TemplateResource } from "./template";

/** What becomes of a resource in the end. */
export interface End extends Pick<SeenResource, "retainOnDelete" | "retainOnReplace"> {
  /** `Snapshot` where one of both policies makes a last one; `undefined` where `DeletionPolicy` says nothing that is known. */
  policy: "Delete" | "Retain" | "Snapshot" | undefined;
}

/**
 * An update that puts another resource in its place deletes the old one too, unless `UpdateReplacePolicy` says otherwise:
 * `DeletionPolicy` is about the stack's end, and about what is taken out of the template.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatereplacepolicy.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html, as of 2026-11
 */
export function endOf({ deletionPolicy, updateReplacePolicy }: TemplateResource, scope: Scope): End {
  const deleted = resolve(deletionPolicy, scope);
  const replaced = resolve(updateReplacePolicy, scope);
  const retainOnDelete = deleted === "Retain" || deleted === "RetainExceptOnCreate";
  const retainOnReplace = replaced === "Retain";
  return { retainOnDelete, retainOnReplace, policy: lastPolicy(retainOnDelete, deleted, replaced) };
}

function lastPolicy(retained: boolean, deleted: unknown, replaced: unknown): End["policy"] {
  if (retained) return "Retain";
  if (deleted === "Snapshot" || replaced === "Snapshot") return "Snapshot";
  return deleted === "Delete" ? "Delete" : undefined;
}
