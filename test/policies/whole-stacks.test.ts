import fc from "fast-check";
import type { Promised } from "../../catalogue/promise/schema";
import type { Finding } from "../../evidence/record";
import { judgeSeen } from "../../policies/judge-seen";
import { rules } from "../../policies/rules";
import { seenInExamples } from "../../scripts/rules/examples";
import type { Seen, SeenResource } from "../../witness/pulumi/seen";
import { unknownText } from "../witness/readers/support";
import { promise } from "./postures";

/*
 * What holds for every stack: parts of the programs on the rules' pages, which have something for every rule, put
 * together by chance and with values taken away by chance.
 */

let seen: Seen;
let programs: SeenResource[][];
beforeAll(async () => {
  seen = await seenInExamples();
  programs = [...Map.groupBy(seen.resources, ({ urn }) => /::(example:[^$]+)\$/.exec(urn)?.[1] ?? "").values()];
});

const promises: readonly Promised[] = [
  promise(),
  promise({ "state-defaults": "required", transport: { "minimum-tls": "1.3" } }),
];
const promised = fc.constantFrom(...promises);

/** Some of the programs, as one stack. */
const stacks = () => fc.subarray(programs, { minLength: 1, maxLength: 12 }).map((some) => some.flat());

/** A stack in which some values are not known yet. */
const withHoles = (resources: readonly SeenResource[], holes: Iterator<boolean>): SeenResource[] =>
  resources.map((each) => ({ ...each, props: below(each.props, holes) as SeenResource["props"] })); // stays an object

const holed = (value: unknown, holes: Iterator<boolean>): unknown =>
  holes.next().value ? unknownText : below(value, holes);

function below(value: unknown, holes: Iterator<boolean>): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => holed(each, holes));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, holed(each, holes)]));
}

const chance = (one: number) => fc.infiniteStream(fc.integer({ min: 1, max: one }).map((drawn) => drawn === 1));

const judge = (resources: readonly SeenResource[], by: Promised): Finding[] =>
  judgeSeen({ ...seen, resources }, rules, { promise: by, today: "2026-11-22" }).findings;

const byIdentity = (findings: readonly Finding[]) =>
  new Map(findings.map((each) => [`${each.rule} ${each.resource.urn}`, each]));

const limits = { interruptAfterTimeLimit: 4_000, markInterruptAsFailure: false };

it("no rule breaks off, whatever is not known yet", () => {
  fc.assert(
    fc.property(stacks(), promised, chance(4), (resources, by, holes) => {
      expect(judge(withHoles(resources, holes), by).filter((each) => each.ruleError)).toEqual([]);
    }),
    { ...limits, numRuns: 60 },
  );
});

it("no verdict turns into its opposite when more becomes known", () => {
  fc.assert(
    fc.property(stacks(), promised, chance(12), (resources, by, holes) => {
      const after = byIdentity(judge(resources, by));
      const turned = judge(withHoles(resources, holes), by).filter(({ rule, resource, outcome }) => {
        const now = after.get(`${rule} ${resource.urn}`)?.outcome;
        return (outcome === "pass" && now === "fail") || (outcome === "fail" && now === "pass");
      });
      expect(turned.map(({ rule, outcome, resource }) => `${rule} of ${resource.urn} was a ${outcome}`)).toEqual([]);
    }),
    { ...limits, numRuns: 60 },
  );
});

it("the order of resources makes no difference", () => {
  const shuffled = stacks().chain((resources) =>
    fc.tuple(fc.constant(resources), fc.shuffledSubarray(resources, { minLength: resources.length })),
  );
  fc.assert(
    fc.property(shuffled, promised, chance(12), ([resources, other], by, holes) => {
      const less = new Map(withHoles(resources, holes).map((each) => [each.urn, each]));
      const inOrder = (all: readonly SeenResource[]) => all.map((each) => less.get(each.urn) ?? each);
      expect(byIdentity(judge(inOrder(other), by))).toEqual(byIdentity(judge(inOrder(resources), by)));
    }),
    { ...limits, numRuns: 60 },
  );
});

it("no text of the program is repeated in a finding", () => {
  const secret = "tG7-AKIAEXAMPLE-hunter2";
  const marked = (value: unknown, drawn: Iterator<boolean>): unknown => {
    if (typeof value === "string") return drawn.next().value ? `${secret}${value}` : value;
    if (Array.isArray(value)) return value.map((each: unknown) => marked(each, drawn));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, marked(each, drawn)]));
  };
  fc.assert(
    fc.property(stacks(), promised, chance(3), (resources, by, drawn) => {
      const props = (each: SeenResource) => marked(each.props, drawn) as SeenResource["props"]; // only texts changed
      const findings = judge(resources.map((each) => ({ ...each, props: props(each) })), by); // prettier-ignore
      expect(findings.filter((each) => JSON.stringify(each).includes(secret))).toEqual([]);
    }),
    { ...limits, numRuns: 60 },
  );
});
