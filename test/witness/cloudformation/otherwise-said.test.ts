import fc from "fast-check";
import { judgeTemplate } from "../../../policies/judge-template";
import { rules } from "../../../policies/rules";
import { promise } from "../../policies/postures";
import { services } from "./services";
import type { Case, Resources } from "./services/service";
import { template } from "./templates";

/* The same template, said in another way: a value behind functions that can be worked out, or on one branch of a condition. */

type Path = readonly string[];

/** The way to every value of the properties, at whatever depth; functions are left whole. */
function* pathsIn(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith("Fn::") || key === "Ref") continue;
    yield [...path, key];
    yield* pathsIn(inner, [...path, key]);
  }
}

/** The value with what stands there made into something else; what is made `undefined` is left out. */
function changed(value: unknown, [key, ...rest]: Path, change: (inner: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  const kept = (inner: unknown) => inner !== undefined;
  if (Array.isArray(value)) {
    const list = value as unknown[];
    return list.map((inner, index) => (String(index) === key ? changed(inner, rest, change) : inner)).filter(kept);
  }
  const object = value as Record<string, unknown>; // a path leads through nothing else
  return Object.fromEntries(
    Object.entries({ ...object, [key]: changed(object[key], rest, change) }).filter(([, inner]) => kept(inner)),
  );
}

const twoWays = {
  Parameters: { Way: { Type: "String" } },
  Conditions: { OneWay: { "Fn::Equals": [{ Ref: "Way" }, "one"] } },
};

interface Place {
  each: Case;
  id: string;
  path: Path;
}

function outcome({ each, id, path }: Place, change: (inner: unknown) => unknown): string {
  const { rule, about, promise: more, deployed, sections } = each;
  const [only] = rules.filter((one) => one.id === rule);
  const found = each.resources[id];
  const Properties = changed(found?.Properties, path, change) as Record<string, unknown>; // properties stay an object
  const resources: Resources = { ...each.resources, [id]: { ...found, Type: found?.Type ?? "", Properties } };
  const all = {
    Mappings: sections?.Mappings,
    Parameters: { ...(sections?.Parameters as object), ...twoWays.Parameters },
    Conditions: { ...(sections?.Conditions as object), ...twoWays.Conditions },
  };
  const measure = { promise: promise(more), today: "2026-11-22" };
  const { findings } = judgeTemplate(template({ ...resources }, all), only ? [only] : [], measure, { region: "eu-central-1", ...deployed }); // prettier-ignore
  const outcomes = findings.filter((one) => one.resource.logicalId === about).map((one) => one.outcome);
  return order.find((one) => outcomes.some((told) => told === one)) ?? "not-applicable";
}

const order = ["fail", "unknown", "pass"];
const worse = (one: string, another: string) => order.find((each) => each === one || each === another) ?? "not-applicable"; // prettier-ignore

const places: Place[] = services.flatMap(({ cases }) =>
  cases.flatMap(
    (each) =>
    Object.entries(each.resources).flatMap(([id, { Properties }]) => [...pathsIn(Properties)].map((path) => ({ each, id, path }))), // prettier-ignore
  ),
);
const anyPlace = fc.constantFrom(...places);

/** A sample: every place of every case takes minutes. */
const runs = { numRuns: Number(process.env["OTHERWISE_RUNS"] ?? 100) };

test("a value on both branches of a condition is that value", () => {
  fc.assert(
    fc.property(anyPlace, (place) => {
      expect(outcome(place, (inner) => ({ "Fn::If": ["OneWay", inner, inner] }))).toBe(
        outcome(place, (inner) => inner),
      );
    }),
    runs,
  );
});

test("a value on one branch counts as the worse of being there and of not being there", () => {
  fc.assert(
    fc.property(anyPlace, fc.boolean(), (place, first) => {
      const none = { Ref: "AWS::NoValue" };
      const said = outcome(place, (inner) => ({ "Fn::If": ["OneWay", ...(first ? [inner, none] : [none, inner])] }));
      const without = outcome(place, () => undefined);
      expect(said).toBe(
        worse(
          outcome(place, (inner) => inner),
          without,
        ),
      );
    }),
    runs,
  );
});

const functions: Readonly<Record<string, (inner: unknown) => unknown>> = {
  "Fn::Select": (inner) => ({ "Fn::Select": [1, ["x", inner]] }),
  "Fn::Join": (inner) => (typeof inner === "string" ? { "Fn::Join": ["", ["", inner]] } : inner),
  "Fn::Sub": (inner) => (typeof inner === "string" ? { "Fn::Sub": ["${V}", { V: inner }] } : inner),
  "Fn::Split": (inner) => (typeof inner === "string" ? { "Fn::Select": ["0", { "Fn::Split": ["\u0000", inner] }] } : inner), // prettier-ignore
};

test.each(Object.entries(functions))("what %s comes to is what it says", (_, wrapped) => {
  fc.assert(
    fc.property(anyPlace, (place) => {
      expect(outcome(place, wrapped)).toBe(outcome(place, (inner) => inner));
    }),
    runs,
  );
});
