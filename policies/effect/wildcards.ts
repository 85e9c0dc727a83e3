import { oncePer } from "../../catalogue/once";
import type { PolicyDocument, PolicyStatement } from "../../posture";
import { isAlwaysDenied, matchAction, matchPeople, matchResource, type Request } from "./evaluate";
import { many, matchGlob, wildcards, type Glob } from "./glob";
import { anyHolder, holder } from "./holder";
import { allOf, anyOf, not, type Ternary } from "./ternary";
import { fillIn } from "./variables";

/*
 * Wildcards of an identity policy, by what they admit: `NotAction` and `NotResource` count like the wildcard that they
 * are, and a Deny takes away what it covers.
 */

export const sensitiveServices = ["iam", "sts", "kms", "organizations", "secretsmanager", "s3", "dynamodb"] as const;
export type SensitiveService = (typeof sensitiveServices)[number];

/** Services of which every action is too much even on one resource: ARNs that their actions are about. */
const wherever: Partial<Record<SensitiveService, readonly string[]>> = {
  iam: ["arn:*:iam:*:*:*"],
  sts: ["arn:*:sts:*:*:*", "arn:*:iam:*:*:*"],
  kms: ["arn:*:kms:*:*:*"],
  organizations: ["arn:*:organizations:*:*:*"],
  secretsmanager: ["arn:*:secretsmanager:*:*:*"],
};

/** Services of which every action is too much on every resource: the last part of the ARNs of all of them. */
const everywhere: Partial<Record<SensitiveService, readonly string[]>> = {
  s3: ["?*", "?*/?*"],
  dynamodb: ["table/?*", "?*"],
};

export interface Wildcards {
  /** Every action of every service on every resource. */
  everything: Ternary;
  services: Record<SensitiveService, Ternary>;
}

/** What the document admits by wildcard to whoever holds it; several rules ask it of the same document. */
export const wildcardsIn = oncePer((document: PolicyDocument): Wildcards => {
  const allowing = document.statements.filter(({ effect }) => effect === "Allow");
  const answers = sensitiveServices.map((service): [SensitiveService, Ternary] => [
    service,
    anyOf(allowing.map((statement) => admits(statement, service, document))),
  ]);
  return {
    everything: anyOf(allowing.map((statement) => admitsEverything(statement, document))),
    services: Object.fromEntries(answers) as Wildcards["services"], // one entry for each service
  };
});

const anyAction = "?*:?*";

function admitsEverything(statement: PolicyStatement, document: PolicyDocument): Ternary {
  if (matchAction(statement, anyAction).every !== "yes" && !isOpenEnded(statement.notAction, statement, anyAction)) {
    return "no";
  }
  // With NotAction something is left out: what it admits is shown by service.
  if (statement.notAction !== undefined && statement.notAction.length > 0) return "no";
  const request: Request = { ...anyHolder, action: anyAction, resource: [many] };
  const where = statement.notResource
    ? matchResource(statement, request).some
    : matchResource(statement, request).every;
  return allOf([where, matchPeople(statement, anyHolder).some, not(isAlwaysDenied(document, request))]);
}

function admits(statement: PolicyStatement, service: SensitiveService, document: PolicyDocument): Ternary {
  const action = `${service}:?*`;
  if (matchAction(statement, action).every !== "yes" && !isOpenEnded(statement.notAction, statement, action)) {
    return "no";
  }
  const denied = isAlwaysDenied(document, { ...anyHolder, action, resource: [many] });
  // On S3 and DynamoDB a tag of the resource narrows the grant as an ARN does; elsewhere the wildcard is too much anyhow.
  const who = wherever[service] ? anyHolder : holder;
  return allOf([reaches(statement, service), matchPeople(statement, who).some, not(denied)]);
}

/** `NotAction` that leaves only some actions of the service out admits all others, also those that don't exist yet. */
function isOpenEnded(notAction: readonly string[] | undefined, statement: PolicyStatement, action: string): boolean {
  return notAction !== undefined && matchAction(statement, action).some === "yes";
}

function reaches(statement: PolicyStatement, service: SensitiveService): Ternary {
  const arns = wherever[service];
  if (arns) {
    const requests = arns.map((arn) => ({ ...anyHolder, action: `${service}:?*`, resource: wildcards(arn) }));
    return anyOf(requests.map((request) => matchResource(statement, request).some));
  }
  if (statement.notResource) {
    return matchResource(statement, { ...anyHolder, resource: wildcards(`arn:*:${service}:*:*:*`) }).some; // all but some
  }
  if (statement.resource === undefined) return "no";
  return anyOf(
    statement.resource.map((pattern): Ternary => {
      if (pattern.state !== "known") return pattern.state === "unknown" ? "unknown" : "no";
      return isEveryResource(pattern.value, service) ? "yes" : "no";
    }),
  );
}

/** `*`, or an ARN of the service whose last part leaves nothing out, whatever account or region it names. */
function isEveryResource(pattern: string, service: SensitiveService): boolean {
  const glob = fillIn(pattern, holder.context);
  if (glob === undefined) return false;
  if (glob.every((token) => token === many)) return true;
  const [, , named = "", , , ...rest] = pattern.split(":");
  if (matchGlob(wildcards(named), wildcards(service)).some === "no") return false;
  const last: Glob = fillIn(rest.join(":"), holder.context) ?? [];
  return (everywhere[service] ?? []).some((every) => matchGlob(last, wildcards(every)).every === "yes");
}
