import type { PromiseFile } from "../../../../catalogue/promise/schema";
import type { Outcome } from "../../../../evidence/record";
import type { Deployed } from "../../../../witness/cloudformation/seen";
import type { Sections } from "../templates";

export type Resources = Record<
  string,
  {
    Type: string;
    Properties?: Record<string, unknown>;
    Metadata?: unknown;
    DeletionPolicy?: unknown;
    UpdateReplacePolicy?: unknown;
  }
>;

/** One verdict: of a rule, about the resource with a logical id, in a template of these resources. */
export interface Case {
  name: string;
  rule: string;
  about: string;
  outcome: Outcome;
  resources: Resources;
  promise?: PromiseFile;
  sections?: Sections;
  deployed?: Deployed;
}

/** What a service's types in a template come to, by the rules themselves. */
export interface Service {
  name: string;
  cases: readonly Case[];
}

type More = Partial<Pick<Case, "promise" | "sections" | "deployed">>;

/** Cases of one rule. */
export function about(
  rule: string,
  logicalId: string,
  cases: readonly (readonly [outcome: Outcome, name: string, resources: Resources, more?: More])[],
): Case[] {
  return cases.map(([outcome, name, resources, more]) => ({
    name,
    rule,
    about: logicalId,
    outcome,
    resources,
    ...more,
  }));
}

export const ref = (Ref: string) => ({ Ref });
export const att = (name: string, attribute = "Arn") => ({ "Fn::GetAtt": [name, attribute] });
export const tagged = (dataClass: string) => [
  { Key: "tom:data-class", Value: dataClass },
  { Key: "tom:client", Value: "muster" },
  { Key: "tom:purpose", Value: "orders" },
];
/** Which accounts are one's own the promise says: what a policy is about need not tell. */
export const inAccount = { promise: { organisation: { name: "Muster", country: "DE", accounts: ["123456789012"] } } };
/** A value that only the deploy knows. */
export const later = { "Fn::ImportValue": "elsewhere" };
