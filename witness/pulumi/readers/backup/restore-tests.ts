import { oncePer } from "../../../../catalogue/once";
import { absent, known, mapFact, unknown, type Fact, type RestoreResults, type RestoreTest } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { asText, at, open } from "../../value";
import { inOrder } from "../in-order";
import { flagAt, listAt, textAt } from "../properties";
import { longestGapOf } from "../schedule";
import { vaultsBehind, vaultsCalled } from "./vaults";

const testPlan = "aws:backup/restoreTestingPlan:RestoreTestingPlan";
const testSelections = ["aws:backup/restoreTestingSelection:RestoreTestingSelection"];
export const restoreTypes = [testPlan, ...testSelections];

/**
 * Where a witness that has looked at a plan's restores says what became of them: `worked` and `on` of the last test that
 * has ended, `ran` and `since` of the plan.
 */
export const restoreResultsProperty = "tomguard:restores";

/** Every restore testing plan of the program; made once for all stores. */
export const restoreTestsOf = oncePer((graph: Graph): readonly RestoreTest[] =>
  inOrder(graph.ofType(testPlan)).map((each) => testOf(each, graph)),
);

function testOf(plan: SeenResource, graph: Graph): RestoreTest {
  const schedule = textAt(plan.props, "scheduleExpression");
  const parts = graph.partsOf(plan, "restoreTestingPlanName", testSelections);
  return {
    everyDays: longestGapOf(schedule),
    vaults: vaultsOf(plan, graph),
    selects: [
      ...parts.certain.map(({ props }) => textAt(props, "protectedResourceType")),
      ...parts.possible.map(() => unknown("it can't be told yet which restore testing plan a selection belongs to")),
    ],
    results: resultsOf(plan),
  };
}

function resultsOf({ props }: SeenResource): Fact<RestoreResults> {
  if (at(props, restoreResultsProperty).state === "absent") return absent();
  const of = (name: string) => textAt(props, restoreResultsProperty, name);
  const worked = flagAt(props, restoreResultsProperty, "worked");
  return known({
    last: mapFact(worked, (value) => ({ worked: value, on: of("on") })),
    ran: of("ran"),
    since: of("since"),
  });
}

/** Vaults as a plan's places name them. Excluded ones are taken out where both are known. */
function vaultsOf(plan: SeenResource, graph: Graph): RestoreTest["vaults"] {
  const selection = "recoveryPointSelection";
  const included = listAt(plan.props, selection, "includeVaults");
  const excluded = listAt(plan.props, selection, "excludeVaults");
  if (excluded.state !== "absent")
    return unknown("the restore testing plan leaves vaults out, maybe those in question");
  const own = vaultsBehind(plan, selection, graph);
  return mapFact(included, (list) => list.flatMap((raw) => named(asText(open(raw)), own, graph)));
}

/** An ARN that is not known yet is that of one of the vaults that the list is made from. */
function named(arn: Fact<string>, own: readonly SeenResource[], graph: Graph): Fact<string>[] {
  if (arn.state === "unknown" && own.length > 0) return own.map((each) => known(each.urn));
  if (arn.state !== "known") return [arn];
  const [vault] = vaultsCalled(arn.value, graph);
  return [known(vault?.urn ?? arn.value)];
}
