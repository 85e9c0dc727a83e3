import { oncePer } from "../../../../catalogue/once";
import type { Account } from "../../../../posture";
import type { Graph } from "../../graph";
import type { Reader } from "../../reader";
import type { SeenResource } from "../../seen";
import { accountTypes } from "../../tables/accounts";
import { inOrder } from "../in-order";
import { baseOf } from "../identity";
import { alertParts, alertsOf } from "./alerts";
import { detectorsOf, detectorParts, detectorTypes } from "./detectors";

const aggregator = "aws:securityhub/findingAggregator:FindingAggregator";

/** The account with what watches over it: one posture a program, on the first resource that shows the account. */
export const accountReader: Reader<"account"> = {
  kind: "account",
  scope: "stack",
  types: [...accountTypes, ...detectorTypes],
  partTypes: [...detectorParts, ...alertParts, aggregator],
  read: accountOf,
};

function accountOf(resource: SeenResource, graph: Graph): Account | undefined {
  if (bearerOf(graph) !== resource.urn) return undefined;
  return {
    ...baseOf("account", resource, graph),
    managed: graph.ofType(...accountTypes).length > 0,
    detectors: detectorsOf(graph),
    alerts: alertsOf(graph),
    gathered: graph.ofType(aggregator).length > 0,
  };
}

/** Of the first type that there is: what there is one an account of comes before what there is one a region of. */
const bearerOf = oncePer((graph: Graph): string | undefined => {
  const [first] = accountTypes.flatMap((type) => inOrder(graph.ofType(type)));
  return (first ?? inOrder(graph.ofType(...detectorTypes))[0])?.urn;
});
