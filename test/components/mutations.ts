import { loadPromise } from "../../catalogue/promise/load";
import type { Finding } from "../../evidence/record";
import { judgeSeen } from "../../policies/judge-seen";
import { rules } from "../../policies/rules";
import type { Seen, SeenResource } from "../../witness/pulumi/seen";
import { seenOf, type Phase } from "./seen-program";

type Props = Record<string, unknown>;

/** How a resource is weakened: properties by their path (`undefined` takes one away), another way, or `gone`. */
export type Weakness = Props | ((props: Props) => Props) | "gone";

/** A secure default: what is weakened, on which resource (its name, or `name Type`; several with ` + ` between them), and exactly the rules that fail. */
export type Weakening = readonly [about: string, resource: string, weakness: Weakness, fails: readonly string[]];

/** Findings of the whole pack on the program, by the promise of that file. */
export async function findingsOf(program: () => unknown, promise: string, phase: Phase): Promise<Finding[]> {
  return judged(await seenOf(program, phase), promise);
}

function judged(seen: Seen, promise: string): Finding[] {
  return judgeSeen(seen, rules, { promise: loadPromise(promise).promise, today: "2026-11-22" }).findings;
}

/** Rules with that outcome and the resources it is about: short enough to be read in a test's report. */
export function outcomesIn(findings: readonly Finding[], outcome: Finding["outcome"]): string[] {
  return findings
    .filter((each) => each.outcome === outcome)
    .map(({ rule, resource, problem, why }) => `${rule} on ${resource.name}: ${problem?.en ?? why ?? ""}`);
}

/**
 * Tests that the program passes the whole pack, that nothing is unknown after the deploy, and that each weakening makes
 * exactly its rules fail.
 * @param open rules whose question no deploy can answer, only AWS or a person
 */
export function describeDefaults(
  about: string,
  program: () => unknown,
  promise: string,
  weakenings: readonly Weakening[],
  open: readonly string[] = [],
): void {
  describe(about, () => {
    let deployed: Promise<Seen> | undefined;
    const seen = () => (deployed ??= seenOf(program, "update"));

    test("passes the whole pack before it is deployed", async () => {
      expect(outcomesIn(await findingsOf(program, promise, "check"), "fail")).toEqual([]);
    });

    test("passes the whole pack after the deploy, with nothing unknown", async () => {
      const findings = judged(await seen(), promise);
      expect(outcomesIn(findings, "fail")).toEqual([]);
      const unknown = findings.filter(({ outcome }) => outcome === "unknown");
      expect(
        outcomesIn(
          unknown.filter(({ rule }) => !open.includes(rule)),
          "unknown",
        ),
      ).toEqual([]);
      expect([...new Set(unknown.map(({ rule }) => rule))].sort()).toEqual([...open].sort());
    });

    test.each(weakenings)("is noticed without: %s", async (_, resource, weakness, fails) => {
      const weak = judged(weakened(await seen(), resource, weakness), promise);
      expect([...new Set(weak.filter(({ outcome }) => outcome === "fail").map(({ rule }) => rule))].sort()).toEqual(
        [...fails].sort(),
      );
    });
  });
}

function weakened(seen: Seen, resources: string, weakness: Weakness): Seen {
  const meant = resources.split(" + ").map((resource) => named(resource, seen));
  const others = (each: SeenResource) => !meant.includes(each);
  if (weakness === "gone") return { ...seen, resources: seen.resources.filter(others) };
  return { ...seen, resources: seen.resources.map((each) => (others(each) ? each : changed(each, weakness))) };
}

function named(resource: string, { resources }: Seen): SeenResource {
  const [name, type] = resource.split(" ");
  const [found, ...more] = resources.filter(
    (each) => each.name === name && (type === undefined || each.type.endsWith(`:${type}`)),
  );
  if (found === undefined || more.length > 0)
    throw new Error(`expected one ${resource}, found ${more.length + (found ? 1 : 0)}`);
  return found;
}

function changed(resource: SeenResource, weakness: Exclude<Weakness, "gone">): SeenResource {
  const copy: Props = structuredClone(resource.props);
  if (typeof weakness === "function") return { ...resource, props: weakness(copy) };
  for (const [path, value] of Object.entries(weakness)) set(copy, path.split("."), value);
  return { ...resource, props: copy };
}

function set(props: Props, [head = "", ...rest]: string[], value: unknown): void {
  if (!Object.hasOwn(props, head)) throw new Error(`there is no ${head} to weaken; there are ${Object.keys(props)}`);
  if (rest.length > 0) return set(props[head] as Props, rest, value); // a list's indices are keys as well
  if (value === undefined) delete props[head];
  else props[head] = value;
}

/** Takes the statement of that `Sid` out of a policy's text. */
export function withoutStatement(sid: string, property = "policy"): (props: Props) => Props {
  return (props) => {
    const document: { Statement: { Sid?: string }[] } = JSON.parse(String(props[property]));
    const kept = document.Statement.filter((each) => each.Sid !== sid);
    if (kept.length === document.Statement.length) throw new Error(`there is no statement ${sid}`);
    return { ...props, [property]: JSON.stringify({ ...document, Statement: kept }) };
  };
}
