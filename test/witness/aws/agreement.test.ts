import * as pulumi from "@pulumi/pulumi";
import { organisation, organisationIds, type OrganisationId } from "../../../catalogue/organisations";
import type { Finding } from "../../../evidence/record";
import { judgeSeen } from "../../../policies/judge-seen";
import type { Measure } from "../../../policies/judge";
import { judgeAccount } from "../../../policies/live/judge";
import { liveRules } from "../../../policies/live/rules";
import { twinOf } from "../../../stacks/organisations";
import { stackNamed, stacks } from "../../../stacks/stacks";
import { connect } from "../../../witness/aws/connect";
import { seeAccount } from "../../../witness/aws/see";
import { kms } from "../../../witness/aws/services/kms";
import { logs } from "../../../witness/aws/services/logs";
import { s3 } from "../../../witness/aws/services/s3";
import type { Seen, SeenResource } from "../../../witness/pulumi/seen";
import { openEverywhere, openQuestions } from "../../stacks/open-questions";
import { configurationOf, seenInStack } from "../../stacks/stack-program";
import { asInState } from "./as-in-state";
import { deploy } from "./deployed";
import { onMoto } from "./moto";

/* One rule, three witnesses: what was promised, planned so, and found so. */

const moto = onMoto();
const types = ["aws:s3/bucket:Bucket", "aws:kms/key:Key", "aws:cloudwatch/logGroup:LogGroup"];
const rules = liveRules.filter(({ rule }) => rule.kind !== "deletion");
const ids = rules.map(({ rule }) => rule);

/** Verdicts that moto can't be asked for, each with what AWS keeps and moto does not. */
const notInMoto: readonly { verdict: RegExp; because: string }[] = [
  {
    verdict: /^retention-(versions|within-promise) mugs:/,
    because: "moto does not keep `newerNoncurrentVersions` of an expiration",
  },
];

/** `rule thing: outcome` of every bucket, key and log group, in order. What does not apply is no finding in a record. */
function outcomes({ findings }: { findings: readonly Finding[] }): string[] {
  return findings
    .filter(({ resource, outcome }) => types.includes(resource.type) && outcome !== "not-applicable")
    .map(({ rule, resource, outcome }) => `${rule} ${resource.name}: ${outcome}`)
    .filter((line) => !notInMoto.some(({ verdict }) => verdict.test(line)))
    .sort();
}

/** What AWS itself answers about the stack's buckets, keys and log groups; the rest of the system is told by its state. */
async function found(state: readonly SeenResource[], measure: Measure): Promise<string[]> {
  const account = await connect({ endpoint: moto.endpoint() });
  const regions = state.map(({ props }) => props["region"]).filter((each) => typeof each === "string");
  const seen = await seeAccount(account, [s3, kms, logs], [...new Set(regions)]);
  return outcomes(judgeAccount(await asInState(seen, state), rules, measure, account));
}

/** Unknown in a plan, and decided once it is there. */
function isOpen(id: OrganisationId, line: string): boolean {
  const questions = [...openEverywhere, ...(openQuestions[id] ?? [])];
  return line.endsWith(": unknown") && questions.some(({ rule }) => line.startsWith(`${rule} `));
}

/** A plan has nothing to judge where it states no policy for a key; the key, once it is there, has the one that KMS gives it. */
const ofKmsAlone = /^share-approved .+-key: pass$/;

const question = (line: string) => line.replace(/: [a-z-]+$/, "");

const cases = organisationIds
  .flatMap((id) => [id, twinOf(id)].map((stack) => ({ id, stack })))
  .filter(({ stack }) => stack in stacks);

describe.each(cases)("the buckets, keys and log groups of $stack", ({ id, stack }) => {
  const measure = { promise: organisation(id).promise, today: "2026-11-22" };
  const configuration = configurationOf(stack);
  const judged = (seen: Seen) => outcomes(judgeSeen(seen, ids, measure));

  test("get the same verdicts from the plan, from the state and from the account itself", async () => {
    process.env["AWS_ENDPOINT_URL"] = moto.endpoint();
    const planned = judged(await seenInStack(stack, "check"));
    pulumi.runtime.setAllConfig(configuration);
    const { state } = await deploy(stackNamed(stack), stack);
    const stated = judged({ resources: state, configuredRegion: configuration["aws:region"] ?? "" });
    expect(stated.length).toBeGreaterThan(8);
    expect(await found(state, measure)).toEqual(stated);
    const open = planned.filter((line) => isOpen(id, line)).map(question);
    const decided = stated.filter((line) => !open.includes(question(line)));
    expect(planned.filter((line) => !isOpen(id, line))).toEqual(
      decided.filter((line) => !ofKmsAlone.test(line) || planned.includes(line)),
    );
  });
});
