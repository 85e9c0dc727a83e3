import type { App } from "aws-cdk-lib";
import type { OrganisationId } from "../../../catalogue/organisation-ids";
import type { Finding } from "../../../evidence/record";
import { organisationStacks, twinOf } from "../../../stacks/organisations";
import { stackNamed } from "../../../stacks/stacks";
import { synthesized } from "../app";
import { everywhere, type Difference } from "./differences";
import { comparedIn, judgedInPulumi, promiseOf, verdictsOf } from "./twins";

export interface Twins {
  id: OrganisationId;
  /** What is stored, with the CDK. */
  good(app: App, promise: string): void;
  broken(app: App): void;
  /** Makes what the broken twin stores, in Pulumi. */
  brokenInPulumi(): void;
  /** Stores of the good stack that the CDK's leaves out, by type and name, and why. */
  leftOut: readonly (readonly [names: RegExp, because: string])[];
  differences: { good: readonly Difference[]; broken: readonly Difference[] };
}

const stores = /^(S3::Bucket|DynamoDB::Table|RDS::DBInstance|Logs::LogGroup) /;

/** The library writes policies of roles that Pulumi's program leaves out. */
const ofLibrary = "IAM::Policy DefaultPolicy";

/** The storage parts of an organisation get the same verdicts in both, rule by rule; what differs is listed with its reason. */
export function describeTwins({ id, good, broken, brokenInPulumi, leftOut, differences }: Twins): void {
  const promise = promiseOf(id);
  const options = { promise, newApp: true, cdkNag: false };
  const stacks = organisationStacks[id];
  if (stacks === undefined) throw new Error(`${id} has no stacks`);

  describe("what breaks the promise", () => {
    let inPulumi: readonly Finding[];
    let inCdk: readonly Finding[];
    beforeAll(async () => {
      inPulumi = await judgedInPulumi(id, twinOf(id), brokenInPulumi);
      inCdk = synthesized(broken, options).record.findings;
    }, patience);

    test("is written in both", () => {
      const [there, here] = [comparedIn(inPulumi), comparedIn(inCdk)];
      expect([...there].filter((each) => !here.has(each))).toEqual([]);
      expect([...here].filter((each) => !there.has(each) && each !== ofLibrary)).toEqual([]);
    });

    test("gets the same verdicts, but for what is listed", () => {
      const differing = differencesOf(inPulumi, inCdk);
      expect(unlisted(differing, differences.broken)).toEqual([]);
      expect(unused(differing, differences.broken)).toEqual([]);
    });

    test("is found: every breach of what is stored, but for what is listed", () => {
      const there = comparedIn(inPulumi);
      const failed = (findings: readonly Finding[]) =>
        [...verdictsOf(findings)].filter(([, outcome]) => outcome === "fail").map(([verdict]) => verdict);
      const breaches = stacks.breaches.flatMap(({ resource, rule }) =>
        [...there].filter((each) => each.endsWith(` ${resource}`)).map((each) => `${each} ${rule}`),
      );
      const expected = breaches.filter((each) => failed(inPulumi).includes(each));
      const excepted = differences.broken.map(({ rule, on }) => (each: string) => each.endsWith(` ${rule}`) && on?.test(each)); // prettier-ignore
      const missed = expected.filter((each) => !failed(inCdk).includes(each) && !excepted.some((fits) => fits(each)));
      expect(missed).toEqual([]);
      expect(expected.length).toBeGreaterThan(5);
    });
  });

  describe("what keeps it", () => {
    let inPulumi: readonly Finding[];
    let inCdk: readonly Finding[];
    let success: boolean;
    beforeAll(async () => {
      inPulumi = await judgedInPulumi(id, id, stackNamed(id));
      const { record, ...result } = synthesized((app) => good(app, promise), options);
      inCdk = record.findings;
      success = result.success;
    }, patience);

    test("is let through by the CDK, with nothing that fails", () => {
      expect(inCdk.filter(({ outcome }) => outcome === "fail").map(inOneLine)).toEqual([]);
      expect(success).toBe(true);
    });

    test("is all that is stored, but for what is listed", () => {
      const here = comparedIn(inCdk);
      const missing = [...comparedIn(inPulumi)].filter((each) => stores.test(each) && !here.has(each));
      expect(missing.filter((each) => leftOut.every(([names]) => !names.test(each)))).toEqual([]);
      expect(leftOut.filter(([names]) => !missing.some((each) => names.test(each)))).toEqual([]);
      expect([...here].filter((each) => !comparedIn(inPulumi).has(each) && each !== ofLibrary)).toEqual([]);
    });

    test("gets the same verdicts, but for what is listed", () => {
      const here = comparedIn(inCdk);
      const differing = differencesOf(inPulumi, inCdk).filter(({ on }) => here.has(on) && on !== ofLibrary);
      expect(unlisted(differing, differences.good)).toEqual([]);
      expect(unused(differing, differences.good)).toEqual([]);
    });
  });
}

/** Milliseconds: a program of three hundred resources takes its time where others run beside it. */
const patience = 300_000;

interface Differing {
  on: string;
  rule: string;
  verdicts: Difference["verdicts"];
}

function differencesOf(inPulumi: readonly Finding[], inCdk: readonly Finding[]): Differing[] {
  const [there, here] = [verdictsOf(inPulumi), verdictsOf(inCdk)];
  return [...new Set([...there.keys(), ...here.keys()])].sort().flatMap((verdict): Differing[] => {
    const verdicts = [there.get(verdict) ?? "nothing", here.get(verdict) ?? "nothing"] as const;
    const at = verdict.lastIndexOf(" ");
    const [on, rule] = [verdict.slice(0, at), verdict.slice(at + 1)];
    return verdicts[0] === verdicts[1] || on === ofLibrary ? [] : [{ on, rule, verdicts }];
  });
}

function unlisted(differing: readonly Differing[], listed: readonly Difference[]): string[] {
  const all = [...everywhere, ...listed];
  return differing
    .filter((each) => !all.some((one) => describes(one, each)))
    .map(({ on, rule, verdicts }) => `${on} ${rule}: ${verdicts.join(" → ")}`);
}

function unused(differing: readonly Differing[], listed: readonly Difference[]): readonly Difference[] {
  return listed.filter((one) => !differing.some((each) => describes(one, each)));
}

function describes(one: Difference, { on, rule, verdicts }: Differing): boolean {
  return one.rule === rule && (one.on?.test(on) ?? true) && one.verdicts.join() === verdicts.join();
}

function inOneLine({ rule, resource, problem }: Finding): string {
  return `${rule} ${resource.name}: ${problem?.en}`;
}
