import type { Text } from "../../catalogue/text";
import type { Drift } from "../../evidence/drift";
import type { Fact } from "../../posture";
import { changesOf, daysOfHistory, regionOfEvents, type Changes } from "../../witness/aws/authors";
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
  const reach = new Date(Date.now() - daysOfHistory * 86_400_000);
  const begun = new Date(since);
  const [from, isWhole] = begun < reach ? [reach, false] : [begun, true]; // CloudTrail refuses to be asked for longer
  for (const arn of arns.slice(0, most)) {
    const place = { name: nameIn(arn), region: regionOfEvents(account, arn, regions.get(arn)) };
    texts.set(arn, told(await changesOf(account, { ...place, since: from }), isWhole));
  }
  for (const arn of arns.slice(most)) texts.set(arn, notAsked);
  return texts;
}

/** CloudTrail knows resources by their names: what ends the ARN, after its sort. */
function nameIn(arn: string): string {
  const local = arn.split(":").slice(5).join(":");
  return /^(?:table|key|role|policy|trail|group)[/:](.+)$/.exec(local)?.[1] ?? local;
}

/** @param isWhole whether CloudTrail still has everything since the earlier record */
function told(changes: Fact<Changes>, isWhole: boolean): Text {
  if (changes.state === "unknown") {
    return {
      de: `Wer es war, sagt CloudTrail nicht: ${reasonIn(changes.why, "de")}.`,
      en: `Who it was CloudTrail does not tell: ${changes.why}.`,
    };
  }
  const { events, more } = changes.state === "known" ? changes.value : { events: [], more: false };
  const list = events.map(({ event, at, by }) => `${event} ${at} (${by})`).join(", ");
  const known: Text =
    events.length > 0
      ? { de: `Seither laut CloudTrail: ${list}.`, en: `Since then, by CloudTrail: ${list}.` }
      : more
        ? {
            de: "Wer es war, ist offen: Die jüngsten Ereignisse bei CloudTrail lesen nur, und ältere wurden nicht angesehen.",
            en: "Who it was is open: CloudTrail's latest events about it only read, and earlier ones were not looked at.",
          }
        : { de: "CloudTrail hat seither kein Ereignis dazu.", en: "CloudTrail has no event about it since then." };
  return isWhole ? known : { de: `${known.de} ${forgotten.de}`, en: `${known.en} ${forgotten.en}` };
}

const forgotten: Text = {
  de: `Der Nachweis ist älter als die ${daysOfHistory} Tage, die CloudTrail Ereignisse behält: Was davor geschah, ist dort nicht zu erfahren.`,
  en: `The record is older than the ${daysOfHistory} days for which CloudTrail keeps events: what happened before can't be learned there.`,
};

const notAsked: Text = {
  de: `Wer es war, wurde nur für die ersten ${most} Abweichungen gefragt.`,
  en: `Who it was has been asked for the first ${most} differences only.`,
};
