import { oncePer } from "../../../../catalogue/once";
import { absent, known, mapFact, unknown } from "../../../../posture";
import type { BackupSelection, Fact, TagTest } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { asText, at, open } from "../../value";
import { inOrder } from "../in-order";
import { ownerOf } from "../links";
import { listAt, textAt } from "../properties";
import { whereabouts } from "../region";
import { placesOf } from "./places";
import { rulesOf } from "./rules";

export const planType = "aws:backup/plan:Plan";
export const selectionType = "aws:backup/selection:Selection";
const planTypes = [planType];
const selectionTypes = [selectionType];

/** Every selection of the program with the places of its plan; made once for all stores. */
export const selectionsOf = oncePer((graph: Graph): readonly BackupSelection[] =>
  inOrder(graph.ofType(selectionType)).map((each) => selectionOf(each, graph)),
);

function selectionOf(selection: SeenResource, graph: Graph): BackupSelection {
  const { props, propertyDependencies } = selection;
  const plan = planOf(selection, graph);
  return {
    where: whereabouts(plan ?? selection, graph),
    resources: textsOf(listAt(props, "resources")),
    from: propertyDependencies["resources"] ?? [],
    except: textsOf(listAt(props, "notResources")),
    exceptFrom: propertyDependencies["notResources"] ?? [],
    anyTag: testsOf(listAt(props, "selectionTags"), { like: false, negated: false }),
    allTags: conditionsOf(props),
    places: plan ? placesOf(plan, graph) : elsewhere,
    rules: plan ? rulesOf(plan, graph) : elsewhere,
  };
}

const elsewhere = unknown("the plan of the selection is not part of the program");

/** `undefined`: another program's, or it can't be told. */
export function planOf(selection: SeenResource, graph: Graph): SeenResource | undefined {
  return ownerOf(selection, "planId", selectionTypes, planTypes, graph);
}

function textsOf(list: Fact<readonly unknown[]>): Fact<readonly Fact<string>[]> {
  return mapFact(list, (each) => each.map((raw) => asText(open(raw))));
}

const operators = [
  ["stringEquals", { like: false, negated: false }],
  ["stringLikes", { like: true, negated: false }],
  ["stringNotEquals", { like: false, negated: true }],
  ["stringNotLikes", { like: true, negated: true }],
] as const;

/** Blocks of `conditions` add up: every one of them has to fit. */
function conditionsOf(props: SeenResource["props"]): Fact<readonly TagTest[]> {
  const blocks = listAt(props, "conditions");
  if (blocks.state !== "known") return blocks;
  const tests: TagTest[] = [];
  for (const block of blocks.value) {
    for (const [operator, how] of operators) {
      const found = testsOf(listAt(block, operator), how);
      if (found.state === "unknown") return found;
      if (found.state === "known") tests.push(...found.value);
    }
  }
  return tests.length === 0 ? absent() : known(tests);
}

function testsOf(list: Fact<readonly unknown[]>, how: Pick<TagTest, "like" | "negated">): Fact<readonly TagTest[]> {
  return mapFact(list, (tests) =>
    tests.map((raw) => ({
      key: mapFact(textAt(raw, "key"), (key) => key.replace(/^aws:ResourceTag\//, "")),
      value: asText(at(raw, "value")), // an empty value is one, too
      ...how,
    })),
  );
}
