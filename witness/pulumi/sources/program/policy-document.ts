import { asList, asObject, asText, at } from "../../value";
import { valueOf } from "../../../../posture";

/*
 * `aws.iam.getPolicyDocument` renders JSON from its arguments and asks nobody, so its answer can be known here.
 * Rendering as documented for Terraform's `aws_iam_policy_document`: one value is a text, several are a list; `&{…}`
 * stands for a policy variable; a statement without an effect allows; source documents come first, a later statement
 * replaces an earlier one with its Sid, override documents come last.
 */

type Statement = Record<string, unknown>;

/** `undefined` where a source document is no JSON: the provider would refuse it. */
export function renderPolicyDocument(args: Readonly<Record<string, unknown>>): string | undefined {
  try {
    const own = items(args["statements"]).map(statementOf);
    const sources = documents(args["sourcePolicyDocuments"], args["sourceJson"]);
    const overrides = documents(args["overridePolicyDocuments"], args["overrideJson"]);
    const statements = [...sources.flatMap(statementsIn), ...own]
      .concat(overrides.flatMap(statementsIn))
      .reduce(placeBySid, []);
    const all = [...sources, ...overrides];
    const id = text(args["policyId"]) ?? lastText(all, "Id");
    const version = text(args["version"]) ?? lastText(all, "Version") ?? "2012-10-17";
    return JSON.stringify(
      { Version: version, ...(id === undefined ? {} : { Id: id }), Statement: statements },
      null,
      2,
    );
  } catch {
    return undefined;
  }
}

function statementOf(raw: unknown): Statement {
  const conditions: Record<string, Record<string, unknown>> = {};
  for (const condition of items(valueOf(at(raw, "conditions")))) {
    const test = text(valueOf(at(condition, "test"))) ?? "";
    const byKey = (conditions[test] ??= {});
    byKey[text(valueOf(at(condition, "variable"))) ?? ""] = oneOrMany(texts(at(condition, "values")).map(variables));
  }
  const statement: Statement = {
    Sid: text(valueOf(at(raw, "sid"))),
    Effect: text(valueOf(at(raw, "effect"))) ?? "Allow",
    Action: oneOrMany(texts(at(raw, "actions"))),
    NotAction: oneOrMany(texts(at(raw, "notActions"))),
    Resource: oneOrMany(texts(at(raw, "resources")).map(variables)),
    NotResource: oneOrMany(texts(at(raw, "notResources")).map(variables)),
    Principal: principalsOf(items(valueOf(at(raw, "principals")))),
    NotPrincipal: principalsOf(items(valueOf(at(raw, "notPrincipals")))),
    Condition: Object.keys(conditions).length > 0 ? conditions : undefined,
  };
  return Object.fromEntries(Object.entries(statement).filter(([, value]) => value !== undefined));
}

function principalsOf(raw: readonly unknown[]): unknown {
  if (raw.length === 0) return undefined;
  const byType: Record<string, string[]> = {};
  for (const each of raw) {
    const type = text(valueOf(at(each, "type"))) ?? "";
    byType[type] = [...(byType[type] ?? []), ...texts(at(each, "identifiers")).map(variables)];
  }
  if (Object.keys(byType).length === 1 && byType["*"]?.includes("*")) return "*";
  return Object.fromEntries(Object.entries(byType).map(([type, identifiers]) => [type, oneOrMany(identifiers)]));
}

/** Terraform keeps `${…}` for itself, so that policy variables are written `&{…}` there; Pulumi passes them on. */
function variables(value: string): string {
  return value.replaceAll("&{", "${");
}

function documents(list: unknown, single: unknown): Record<string, unknown>[] {
  return [...items(single), ...items(list)].map((each) => JSON.parse(text(each) ?? "{}") as Record<string, unknown>); // a document is an object, or its statements below are none
}

function statementsIn(document: Record<string, unknown>): Statement[] {
  return items(document["Statement"]) as Statement[]; // as the document has them: they are passed on, not read
}

function placeBySid(placed: Statement[], statement: Statement): Statement[] {
  const sid = statement["Sid"];
  const index = sid === undefined || sid === "" ? -1 : placed.findIndex((each) => each["Sid"] === sid);
  if (index < 0) placed.push(statement);
  else placed[index] = statement;
  return placed;
}

function lastText(all: readonly Record<string, unknown>[], key: string): string | undefined {
  return all.map((each) => text(each[key])).findLast((each) => each !== undefined);
}

function items(raw: unknown): readonly unknown[] {
  return valueOf(asList(at(raw))) ?? [];
}

function texts(fact: Parameters<typeof asList>[0]): string[] {
  return (valueOf(asList(fact)) ?? []).map((each) => text(each) ?? "");
}

function text(raw: unknown): string | undefined {
  return valueOf(asText(at(raw)));
}

function oneOrMany(values: readonly string[]): string | readonly string[] | undefined {
  return values.length === 0 ? undefined : values.length === 1 ? values[0] : values;
}

/** The same document without white space, as `minifiedJson` has it. */
export function minified(document: string): string {
  return JSON.stringify(valueOf(asObject(at(JSON.parse(document)))));
}
