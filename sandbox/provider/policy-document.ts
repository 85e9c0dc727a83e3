import { createHash } from "node:crypto";
import { list, object, text, type Properties, type Value } from "./values";

/** What `aws.iam.getPolicyDocument` gives: the JSON in the form, and with the order of keys and lists, that the real provider writes. */
export function policyDocument(args: Properties): Properties {
  const own = list(args["statements"]).map((statement) => rendered(object(statement)));
  const sources = list(args["sourcePolicyDocuments"]).flatMap(statementsIn);
  const overrides = list(args["overridePolicyDocuments"]).flatMap(statementsIn);
  const document = {
    Version: text(args["version"]) ?? "2012-10-17",
    ...(text(args["policyId"]) !== undefined && { Id: text(args["policyId"]) }),
    Statement: overridden([...sources, ...own], overrides),
  };
  const json = JSON.stringify(document, undefined, 2);
  return {
    json,
    minifiedJson: JSON.stringify(document),
    id: String(parseInt(createHash("sha256").update(json).digest("hex").slice(0, 8), 16)),
    version: document.Version,
  };
}

function statementsIn(document: Value): Properties[] {
  const source = text(document);
  if (source === undefined) return [];
  const statement = object(JSON.parse(source) as Value)["Statement"];
  return (Array.isArray(statement) ? statement : [statement ?? {}]).map(object);
}

/** A statement of an overriding document takes the place of the one with its Sid. */
function overridden(statements: Properties[], overrides: Properties[]): Properties[] {
  const bySid = (sid: Value | undefined): Properties | undefined =>
    overrides.find((override) => text(override["Sid"]) !== undefined && override["Sid"] === sid);
  const added = overrides.filter(
    (override) =>
      text(override["Sid"]) === undefined || !statements.some((statement) => statement["Sid"] === override["Sid"]),
  );
  return [...statements.map((statement) => bySid(statement["Sid"]) ?? statement), ...added];
}

function rendered(statement: Properties): Properties {
  const entries: [string, Value | undefined][] = [
    ["Sid", text(statement["sid"])],
    ["Effect", text(statement["effect"]) ?? "Allow"],
    ["Action", oneOrMore(statement["actions"])],
    ["NotAction", oneOrMore(statement["notActions"])],
    ["Resource", oneOrMore(statement["resources"])],
    ["NotResource", oneOrMore(statement["notResources"])],
    ["Principal", principals(statement["principals"])],
    ["NotPrincipal", principals(statement["notPrincipals"])],
    ["Condition", conditions(statement["conditions"])],
  ];
  return Object.fromEntries(entries.filter((entry): entry is [string, Value] => entry[1] !== undefined));
}

/** A list of one is written as its member; longer ones from Z to A, as Terraform's provider does. `&{…}` is its spelling of the policy variables `${…}`. */
function oneOrMore(value: Value | undefined): Value | undefined {
  const strings = list(value).map((member) => String(member).replaceAll("&{", "${"));
  if (strings.length <= 1) return strings[0];
  return strings.sort().reverse();
}

function principals(value: Value | undefined): Value | undefined {
  const byType = new Map<string, Value[]>();
  for (const principal of list(value).map(object)) {
    const type = text(principal["type"]) ?? "AWS";
    byType.set(type, [...(byType.get(type) ?? []), ...list(principal["identifiers"])]);
  }
  if (byType.size === 0) return undefined;
  if (byType.size === 1 && byType.has("*")) return "*";
  return Object.fromEntries([...byType].map(([type, identifiers]) => [type, oneOrMore(identifiers) ?? []]));
}

function conditions(value: Value | undefined): Value | undefined {
  const byTest: Record<string, Properties> = {};
  for (const condition of list(value).map(object)) {
    const [test, variable] = [text(condition["test"]) ?? "", text(condition["variable"]) ?? ""];
    const values = list(condition["values"]).map((member) => String(member).replaceAll("&{", "${"));
    byTest[test] = { ...byTest[test], [variable]: values.length === 1 ? (values[0] ?? "") : values };
  }
  return Object.keys(byTest).length > 0 ? byTest : undefined;
}
