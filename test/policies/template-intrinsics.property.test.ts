import fc from "fast-check";
import { judgeTemplate } from "../../policies/judge-template";
import { rules } from "../../policies/rules";
import { template } from "../witness/cloudformation/templates";
import { promise } from "./postures";
import { said, sections, worlds, type Resource, type Resources, type Tree } from "./template-worlds";

const measure = { promise: promise(), today: "2026-11-22" };

function judged(resources: Readonly<Record<string, unknown>>, more: object = sections) {
  return judgeTemplate(template({ ...resources }, more), rules, measure, { region: "eu-central-1" });
}

/** Outcomes by rule and resource; of several on one resource the worst. */
function outcomesOf(...args: Parameters<typeof judged>): Record<string, string> {
  const badness = ["not-applicable", "pass", "unknown", "fail"];
  const worst = new Map<string, string>();
  for (const { rule, resource, outcome } of judged(...args).findings) {
    const thing = `${rule} ${resource.logicalId ?? ""}`;
    if (badness.indexOf(outcome) > badness.indexOf(worst.get(thing) ?? "")) worst.set(thing, outcome);
  }
  return Object.fromEntries([...worst].sort());
}

const runs = (numRuns: number) => ({ numRuns, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false });

/** The world with its properties said by intrinsic functions. */
function sayings(world: Resources): fc.Arbitrary<Resources> {
  const resources = Object.entries(world).map(([name, { Type, Properties }]) => [name, fc.record({ Type: fc.constant(Type), Properties: fields(Properties) })] as const); // prettier-ignore
  return fc.record(Object.fromEntries(resources));
}

function fields(properties: Tree): fc.Arbitrary<Tree> {
  return fc.record(Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, said(value)])));
}

test("what is said by intrinsic functions gets the verdicts of what they come to", () => {
  const pairs = worlds.chain((world) => fc.record({ world: fc.constant(world), saying: sayings(world) }));
  fc.assert(
    fc.property(pairs, ({ world, saying }) => {
      expect(outcomesOf(saying)).toEqual(outcomesOf(world));
    }),
    runs(60),
  );
});

test("the order of resources and properties does not matter", () => {
  const shuffled = (world: Resources) => fc.shuffledSubarray(Object.keys(world), { minLength: Object.keys(world).length }); // prettier-ignore
  const pairs = worlds.chain((world) => fc.record({ world: fc.constant(world), order: shuffled(world) }));
  const turned = ({ Type, Properties }: Resource) => ({ Properties: Object.fromEntries(Object.entries(Properties).reverse()), Type }); // prettier-ignore
  fc.assert(
    fc.property(pairs, ({ world, order }) => {
      const other = order.flatMap((name) => { const each = world[name]; return each ? [[name, turned(each)] as const] : []; }); // prettier-ignore
      expect(outcomesOf(Object.fromEntries(other))).toEqual(outcomesOf(world));
    }),
    runs(40),
  );
});

const opposite = (one: string | undefined, other: string | undefined) =>
  (one === "pass" && other === "fail") || (one === "fail" && other === "pass");

test("giving parameters a value turns no known verdict into its opposite", () => {
  const names = Object.keys(sections.Parameters);
  const open = fc.subarray(names, { minLength: 3 });
  const all = worlds.chain((world) => fc.record({ saying: sayings(world), open }));
  fc.assert(
    fc.property(all, ({ saying, open: without }) => {
      const bare = { ...sections, Parameters: { ...sections.Parameters, ...Object.fromEntries(without.map((name) => [name, { Type: "String" }])) } }; // prettier-ignore
      const [less, more] = [outcomesOf(saying, bare), outcomesOf(saying)];
      const flipped = Object.keys(less).filter((thing) => opposite(less[thing], more[thing]));
      expect(flipped).toEqual([]);
    }),
    runs(60),
  );
});

const words = ["a", "b", "c"];
const parameters = ["One", "Two"];
const compared = fc.tuple(fc.constantFrom(...parameters), fc.constantFrom<unknown>(...words, { Ref: "Two" })).map(([Ref, value]) => ({ "Fn::Equals": [{ Ref }, value] })); // prettier-ignore
const condition: fc.Arbitrary<unknown> = fc.letrec<{ it: unknown }>((tie) => ({
  it: fc.oneof(
    { maxDepth: 3 },
    compared,
    tie("it").map((each) => ({ "Fn::Not": [each] })),
    fc.tuple(tie("it"), tie("it")).map((both) => ({ "Fn::And": both })),
    fc.tuple(tie("it"), tie("it")).map((either) => ({ "Fn::Or": either })),
  ),
})).it;

/** Properties that hang on a condition: each is there, or another world's. */
const forked = fc
  .tuple(worlds, worlds, fc.array(fc.constantFrom("C", "D"), { minLength: 1, maxLength: 4 }))
  .map(([one, other, conditions]) =>
    // prettier-ignore
    Object.fromEntries(
    Object.entries(one).map(([name, { Type, Properties }], at) => {
      const hangsOn = conditions[at % conditions.length] ?? "C";
      const rest = other[name];
      const keys = [...new Set([...Object.keys(Properties), ...Object.keys(rest?.Properties ?? {})])];
      const either = (key: string) => ({ "Fn::If": [hangsOn, Properties[key] ?? { Ref: "AWS::NoValue" }, rest?.Properties[key] ?? { Ref: "AWS::NoValue" }] }); // prettier-ignore
      const properties = Object.fromEntries(keys.map((key) => [key, either(key)]));
      return [name, rest ? { Type, Properties: properties } : { Type, Properties, Condition: hangsOn }];
    }),
  ),
  );

test("a verdict is the worst of all ways in which conditions can turn out", () => {
  const badness = ["", "not-applicable", "pass", "unknown", "fail"];
  fc.assert(
    fc.property(forked, condition, condition, (resources, C, D) => {
      const withValues = (allowed: Record<string, readonly string[]>) => ({
        Parameters: Object.fromEntries(parameters.map((name) => [name, { Type: "String", AllowedValues: allowed[name], Default: allowed[name]?.[0] }])), // prettier-ignore
        Conditions: { C, D },
      });
      const worst: Record<string, string> = {};
      for (const One of words) {
        for (const Two of words) {
          const found = outcomesOf(resources, withValues({ One: [One], Two: [Two] }));
          for (const [thing, outcome] of Object.entries(found)) {
            if (badness.indexOf(outcome) > badness.indexOf(worst[thing] ?? "")) worst[thing] = outcome;
          }
        }
      }
      expect(outcomesOf(resources, withValues({ One: words, Two: words }))).toEqual(worst);
    }),
    runs(25),
  );
});

test("what nobody may see is in no output", () => {
  const secret = fc.stringMatching(/^[a-z]{6}[0-9]{6}[A-Z]{4}$/);
  const all = worlds.chain((world) => fc.record({ saying: sayings(world), secret, places: fc.array(fc.nat(), { minLength: 3, maxLength: 12 }) })); // prettier-ignore
  fc.assert(
    fc.property(all, ({ saying, secret: hidden, places }) => {
      const ways = [{ Ref: "Password" }, { "Fn::Sub": "x-${Password}" }, { "Fn::Join": ["", ["arn:aws:s3:::", { Ref: "Password" }]] }, { "Fn::If": ["Always", { Ref: "Password" }, "x"] }, `{{resolve:ssm-secure:/${hidden}:1}}`]; // prettier-ignore
      const leaky = places.reduce<unknown>((tree, place, at) => replaced(tree, place, ways[at % ways.length]), saying);
      const more = { ...sections, Parameters: { ...sections.Parameters, Password: { Type: "String", NoEcho: true, Default: hidden } } }; // prettier-ignore
      const { findings, notes, population } = judged(leaky as Resources, more); // only properties were replaced
      const told = [...findings, ...notes, ...population].map((each) => JSON.stringify(each));
      expect(told.filter((each) => each.includes(hidden))).toEqual([]);
    }),
    runs(60),
  );
});

/** The tree with one of its leaves, or of what a function makes, replaced. */
function replaced(tree: unknown, place: number, by: unknown): unknown {
  const resources = Object.entries(tree as Resources); // what the test has made
  const [name, resource] = resources[place % resources.length] ?? ["", { Type: "", Properties: {} }];
  const keys = Object.keys(resource.Properties);
  const key = keys[place % Math.max(1, keys.length)] ?? "Name";
  return {
    ...Object.fromEntries(resources),
    [name]: { ...resource, Properties: { ...resource.Properties, [key]: within(resource.Properties[key], place >> 3, by) } },
  }; // prettier-ignore
}

function within(value: unknown, place: number, by: unknown): unknown {
  if (typeof value !== "object" || value === null || place % 4 === 0) return by;
  const entries = Object.entries(value);
  const [key] = entries[place % Math.max(1, entries.length)] ?? [];
  if (key === undefined) return by;
  const put = (each: unknown, at: string): unknown => (at === key ? within(each, place >> 2, by) : each);
  return Array.isArray(value)
    ? value.map((each: unknown, at) => put(each, String(at)))
    : Object.fromEntries(entries.map(([at, each]) => [at, put(each, at)]));
}
