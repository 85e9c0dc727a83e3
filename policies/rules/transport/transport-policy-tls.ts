import type { Share } from "../../../posture";
import { isRefused } from "../../effect";
import { decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { text } from "../common/words";
import { statedShown } from "./ends";

/**
 * What transport-bucket-tls asks of buckets, of everything else whose endpoint speaks plain HTTP (or plain NFS) too.
 * Secrets Manager, ECR, AWS Backup, KMS and Lambda speak TLS only; a policy has nothing to deny there.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html
 */
export const transportPolicyTls = rule({
  id: "transport-policy-tls",
  kind: "share",
  title: {
    de: "Warteschlangen, Themen und Dateisysteme verweigern unverschlüsselte Verbindungen",
    en: "Queues, topics and file systems deny connections without TLS",
  },
  why: {
    de: "Ihre Endpunkte nehmen Nachrichten und Dateien auch unverschlüsselt an, bis eine Richtlinie das verweigert.",
    en: "Their endpoints take messages and files unencrypted too, until a policy denies it.",
  },
  measures: ["transport.encrypted"],
  severity: "high",
  decide(share) {
    if (share.ways.plainHttp.length === 0)
      return notApplicable("its endpoint speaks TLS only, or another rule asks this");
    return decideOn(share.policy, {
      absent: () => failed(share, false),
      known: (policy) => {
        const refused = isRefused({ policy, arn: share.arn }, share.ways.plainHttp, { "aws:SecureTransport": "false" });
        if (refused === "yes") return pass({ "plain-http": "denied" });
        return refused === "no" ? failed(share, true) : undecided("a part of the policy is not known yet");
      },
    });
  },
});

function failed({ resource, service, stated, ways }: Share, policy: boolean): Verdict {
  const words = ways.plainHttp.filter((each) => /^[a-z]{1,30}:[A-Za-z]{1,60}$/.test(each)); // words of the table only
  const actions = words.map((each) => `"${each}"`).join(", ");
  const place = statedShown(stated);
  return fail(
    { "plain-http": "not denied", policy },
    text(
      `„${resource.name}“ (${service}) nimmt auch unverschlüsselte Anfragen an${policy ? "" : "; es gibt keine Richtlinie"}.`,
      `"${resource.name}" (${service}) takes unencrypted requests too${policy ? "" : "; there is no policy"}.`,
    ),
    text(
      `Schreiben Sie in \`${place}\`: \`Effect: "Deny"\`, \`Principal: "*"\`, \`Action: [${actions}]\`, \`Resource: <ARN>\`, \`Condition: { Bool: { "aws:SecureTransport": "false" } }\`.`,
      `Write into \`${place}\`: \`Effect: "Deny"\`, \`Principal: "*"\`, \`Action: [${actions}]\`, \`Resource: <ARN>\`, \`Condition: { Bool: { "aws:SecureTransport": "false" } }\`.`,
    ),
  );
}
