import { absent, known, unknown, type Fact, type PolicyDocument, type Share } from "../../../posture";
import { parsePolicy } from "../../policy-text";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { shareRows, sharesAlone, type ShareRow } from "../tables/shares";
import { at, open } from "../value";
import { everyAt } from "./every";
import { baseOf, tagsOf } from "./identity";
import { readFrom, sourceOf } from "./parts";
import { textAt } from "./properties";
import { accountOf } from "./trust";

const rows = new Map(shareRows.map((row) => [row.type, row]));

/** Whatever others can be let at: by a policy of the resource, or by being named. */
export const shareReader: Reader<"share"> = {
  kind: "share",
  scope: "stack",
  types: [...rows.keys()],
  alone: sharesAlone,
  partTypes: shareRows.flatMap((row) => row.parts?.types ?? []),
  read(resource, graph) {
    const row = rows.get(resource.type);
    return row && shareOf(resource, graph, row);
  },
};

function shareOf(resource: SeenResource, graph: Graph, row: ShareRow): Share {
  const arn = textAt(resource.props, "arn");
  return {
    ...baseOf("share", resource, graph),
    service: row.service,
    tags: tagsOf(resource),
    arn: arn.state === "absent" ? unknown("its ARN is known only after the deploy") : arn,
    account: accountOf(resource),
    policy: policyOf(resource, graph, row),
    sharedWith: sharedWith(resource, row),
    ways: { plainHttp: row.ways?.plainHttp ?? [], guarded: row.ways?.guarded ?? [] },
    stated: row.stated,
  };
}

function policyOf(resource: SeenResource, graph: Graph, { policy, parts }: ShareRow): Fact<PolicyDocument> {
  const itself = () => (policy === undefined ? absent() : parsePolicy(at(resource.props, policy), open));
  if (parts === undefined) return itself();
  return readFrom(sourceOf(graph.partsOf(resource, parts.owner, parts.types)), {
    part: (part) => parsePolicy(at(part.props, parts.policy), open),
    itself,
  });
}

function sharedWith(resource: SeenResource, row: ShareRow): Share["sharedWith"] {
  const named: Fact<string>[] = [];
  for (const path of row.with ?? []) {
    const found = everyAt(resource.props, path.split("."));
    if (found.state !== "known") return found;
    named.push(...found.value.flatMap(({ value }) => eachIn(value)));
  }
  return named.length === 0 ? absent() : known(named);
}

/** Some services take several in one text, with commas; no name of anybody has one. */
function eachIn(named: Fact<string>): Fact<string>[] {
  if (named.state !== "known") return named.state === "absent" ? [] : [named];
  return named.value.split(",").map((each) => known(each.trim()));
}
