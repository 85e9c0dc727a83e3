import type { Text } from "../../catalogue/text";
import type { Drift } from "../../evidence/drift";
import type { Fact } from "../../posture";
import { changesOf, type Authored } from "../../witness/aws/authors";
import type { Account } from "../../witness/aws/connect";
import type { SeenAccount } from "../../witness/aws/see";
import { reasonIn } from "../../evidence/reasons/reasons";

/** CloudTrail answers two questions a second: more things than that are not asked about. */
const most = 20;

/** What CloudTrail tells of who changed each thing since then, by the thing's ARN. */
export async function authorsOf(
  account: Account,
  seen: SeenAccount,
  fallen: readonly Drift[],
  since: string,
): Promise<ReadonlyMap<string, Text>> {
  const arns = [...new Set(fallen.flatMap(({ arn }) => arn ?? []))];
  const regions = new Map(seen.resources.map(({ urn, props }) => [urn, props["region"]]));
  const texts = new Map<string, Text>();
  for (const arn of arns.slice(0, most)) {
    const region = regions.get(arn);
    const place = { name: nameIn(arn), region: typeof region === "string" ? region : account.home };
    texts.set(arn, told(await changesOf(account, { ...place, since: new Date(since) })));
  }
  for (const arn of arns.slice(most)) texts.set(arn, notAsked);
  return texts;
}

/** CloudTrail knows resources by their names: what ends the ARN, after its sort. */
function nameIn(arn: string): string {
  const local = arn.split(":").slice(5).join(":");
  return /^(?:table|key|role|policy|trail|group)[/:](.+)$/.exec(local)?.[1] ?? local;
}

function told(changes: Fact<Authored[]>): Text {
  if (changes.state === "unknown") {
    return {
      de: `Wer es war, sagt CloudTrail nicht: ${reasonIn(changes.why, "de")}.`,
      en: `Who it was CloudTrail does not tell: ${changes.why}.`,
    };
  }
  const events = changes.state === "known" ? changes.value : [];
  if (events.length === 0) {
    return {
      de: "CloudTrail hat dazu in den letzten 90 Tagen kein Ereignis.",
      en: "CloudTrail has no event about it in the last 90 days.",
    };
  }
  const list = events.map(({ event, at, by }) => `${event} ${at} (${by})`).join(", ");
  return { de: `Seither laut CloudTrail: ${list}.`, en: `Since then, by CloudTrail: ${list}.` };
}

const notAsked: Text = {
  de: `Wer es war, wurde nur für die ersten ${most} Abweichungen gefragt.`,
  en: `Who it was has been asked for the first ${most} differences only.`,
};
