import { strictDefaultPromise } from "../../catalogue/promise/schema";
import { judgeSeen } from "../../policies/judge-seen";
import { rules } from "../../policies/rules";
import type { Seen } from "../../witness/pulumi/seen";
import { demanding, faultOf, reasonOf, type Example, type Judged } from "./judged";
import { runExample } from "./run";

export async function judgeExample(example: Example): Promise<Judged> {
  const { id } = example;
  let seen: Seen;
  try {
    seen = await runExample(example);
  } catch (error) {
    return { id, outcome: "not-made", why: reasonOf(error) };
  }
  const there = seen.resources.filter((each) => each.external !== true).length;
  const [what] = [strictDefaultPromise, demanding].flatMap(
    (promise) => faultOf(there, () => judgeSeen(seen, rules, { promise, today: "2026-11-22" })) ?? [],
  );
  return what === undefined
    ? { id, outcome: "judged", resources: seen.resources.length }
    : { id, outcome: "fault", what };
}
