import type { Fact, PolicyDocument, PolicyStatement } from "../../posture";
import { matchActions } from "./actions";
import { matchArn } from "./arn";
import { matchCondition } from "./condition";
import type { Context } from "./context";
import { literal, many, wildcards, type Glob } from "./glob";
import { always, both, either, neither, never, sometimes, undetermined, type Match } from "./match";
import { matchPrincipals, type Caller } from "./principal";
import { allOf, anyOf, not, type Ternary } from "./ternary";
import { fillIn } from "./variables";

/** A request, or a set of them: action and resource may have wildcards, context keys several values or any. */
export interface Request {
  caller: Caller;
  /** `s3:GetObject`; `s3:*` stands for every action of S3. */
  action: string;
  /** ARN; `arn:aws:s3:::orders/?*` stands for every object of the bucket. */
  resource: Glob;
  context: Context;
}

/** A request for one resource by its ARN. */
export function resourceNamed(arn: string): Glob {
  return literal(arn);
}

/** Every resource whose ARN fits a pattern. */
export function resourcesLike(pattern: string): Glob {
  return wildcards(pattern);
}

export interface Answer {
  /** Whether some of the requests may happen by this document alone: allowed, and not denied. */
  answer: "allowed" | "denied" | "unknown";
  /** Positions of the statements that decide, counted from 0: the denying ones, else the allowing ones. */
  statements: number[];
}

/** What the document says to the request. An explicit deny wins; what nothing allows is denied. */
export function mayHappen(document: PolicyDocument, request: Request): Answer {
  const matches = document.statements.map((statement) => matchStatement(statement, request));
  const indices = (effect: PolicyStatement["effect"], fits: (match: Match) => boolean) =>
    matches.flatMap((match, index) => (document.statements[index]?.effect === effect && fits(match) ? [index] : []));
  const may = allOf([anyOf(somes(document, matches, "Allow")), not(anyOf(everys(document, matches, "Deny")))]);
  const denying = indices("Deny", (match) => match.every === "yes");
  if (may === "no") return { answer: "denied", statements: denying };
  if (may === "yes") return { answer: "allowed", statements: indices("Allow", (match) => match.some === "yes") };
  return {
    answer: "unknown",
    statements: indices("Deny", (m) => m.every === "unknown").concat(indices("Allow", (m) => m.some !== "no")),
  };
}

/** Whether every one of the requests is explicitly denied, whatever another policy allows. */
export function isAlwaysDenied(document: PolicyDocument, request: Request): Ternary {
  const denials = document.statements.filter((statement) => statement.effect === "Deny");
  return anyOf(denials.map((statement) => fitsEvery(statement, request)));
}

/** Whether a statement fits every one of the requests. Patterns of ARNs are the dearest to compare, and come last. */
function fitsEvery(statement: PolicyStatement, request: Request): Ternary {
  const what = matchAction(statement, request.action).every;
  if (what === "no") return "no";
  const who = matchPeople(statement, request).every;
  return who === "no" ? "no" : allOf([what, who, matchResource(statement, request).every]);
}

function somes(document: PolicyDocument, matches: readonly Match[], effect: PolicyStatement["effect"]): Ternary[] {
  return matches.filter((_, index) => document.statements[index]?.effect === effect).map((match) => match.some);
}

function everys(document: PolicyDocument, matches: readonly Match[], effect: PolicyStatement["effect"]): Ternary[] {
  return matches.filter((_, index) => document.statements[index]?.effect === effect).map((match) => match.every);
}

/** How one statement fits, its effect aside. */
export function matchStatement(statement: PolicyStatement, request: Request): Match {
  const what = matchAction(statement, request.action);
  if (what.some === "no") return never;
  const who = matchPeople(statement, request); // before the resource, as in `fitsEvery`
  return who.some === "no" ? never : both([what, matchResource(statement, request), who]);
}

/** How the statement fits who asks and how they come, whatever they ask for. */
export function matchPeople(
  statement: PolicyStatement,
  { caller, context }: Pick<Request, "caller" | "context">,
): Match {
  const who = matchCaller(statement, caller);
  if (who.some === "no") return never;
  return both([who, ...statement.conditions.map((condition) => matchCondition(condition, context))]);
}

/** A statement without principal is one of an identity policy: it is about whoever has the policy. */
function matchCaller(statement: PolicyStatement, caller: Caller): Match {
  if (statement.principal !== undefined) return matchPrincipals(statement.principal, caller);
  return statement.notPrincipal === undefined ? always : neither(matchPrincipals(statement.notPrincipal, caller));
}

/** How the statement fits the action, whoever asks and whatever it is about. */
export function matchAction(statement: PolicyStatement, action: string): Match {
  if (statement.action !== undefined) return matchActions(statement.action, action);
  return statement.notAction === undefined ? never : neither(matchActions(statement.notAction, action));
}

/** How the statement fits the resource. */
export function matchResource(statement: PolicyStatement, request: Pick<Request, "resource" | "context">): Match {
  const fits = (patterns: readonly Fact<string>[]) =>
    either(patterns.map((pattern) => matchResourcePattern(pattern, request)));
  if (statement.resource !== undefined) return fits(statement.resource);
  if (statement.notResource !== undefined) {
    // What a NotResource leaves out by a variable without a value is nowhere written down: nothing may rest on it.
    const filled = statement.notResource.every(
      (pattern) => pattern.state !== "known" || fillIn(pattern.value, request.context) !== undefined,
    );
    return filled ? neither(fits(statement.notResource)) : sometimes;
  }
  return always; // trust policies have no resource: it is the role itself
}

function matchResourcePattern(
  pattern: Fact<string>,
  { resource, context }: Pick<Request, "resource" | "context">,
): Match {
  if (pattern.state === "unknown") return undetermined;
  if (pattern.state === "absent") return never;
  const glob = fillIn(pattern.value, context);
  if (glob === undefined) return never;
  return glob.length === 1 && glob[0] === many ? always : matchArn(glob, resource);
}
