import type { Text } from "../../../catalogue/text";
import type { Bucket, PolicyDocument } from "../../../posture";
import { mayConnectBelowTls, mayReadOverPlainHttp, type TlsVersion, type TransportAnswer } from "../../effect";
import { combine, decideOn, fail, pass, rule, undecided, type Verdict } from "../../rule";
import { text } from "../common/words";

/**
 * S3 answers on plain HTTP as well, until the bucket policy denies it. Art. 32(1)(a) GDPR; BSI TR-02102-2.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
 */
export const transportBucketTls = rule({
  id: "transport-bucket-tls",
  kind: "bucket",
  title: {
    de: "Der Bucket verweigert unverschlüsselte und zu schwach verschlüsselte Verbindungen",
    en: "The bucket denies connections without TLS and below the promised version",
  },
  why: {
    de: "Auf einer unverschlüsselten Verbindung liest jeder mit, über dessen Netz die Daten laufen.",
    en: "On an unencrypted connection everybody reads along whose network the data passes.",
  },
  measures: ["transport.encrypted", "transport.current-protocol"],
  severity: "high",
  decide(bucket, promise) {
    const version = promise.transport.minimumTls;
    return decideOn(bucket.policy, {
      absent: () =>
        fail(
          { policy: false, "minimum-tls": version },
          text(
            `Der Bucket „${bucket.resource.name}“ hat keine Bucket-Policy; er nimmt auch unverschlüsselte Anfragen an.`,
            `The bucket "${bucket.resource.name}" has no bucket policy; it takes unencrypted requests too.`,
          ),
          remedy([denyPlainHttp, denyBelow(version)]),
        ),
      known: (policy) => combine([plainHttp(bucket, policy), belowTls(bucket, policy, version)]),
    });
  },
});

function plainHttp(bucket: Bucket, policy: PolicyDocument): Verdict {
  const answer = mayReadOverPlainHttp(policy, bucket);
  const { name } = bucket.resource;
  return verdictOf(answer, "plain-http", {
    problem: (where) =>
      text(
        `Die Policy des Buckets „${name}“ verweigert unverschlüsselte Anfragen nicht vollständig. Offen bleibt der Zugang zu: ${where.de}.`,
        `The policy of the bucket "${name}" doesn't deny unencrypted requests completely. Still open: ${where.en}.`,
      ),
    remedy: remedy([denyPlainHttp]),
  });
}

function belowTls(bucket: Bucket, policy: PolicyDocument, version: TlsVersion): Verdict {
  const answer = mayConnectBelowTls(policy, bucket, version);
  const { name } = bucket.resource;
  const verdict = verdictOf(answer, "below-minimum-tls", {
    problem: (where) =>
      text(
        `Die Policy des Buckets „${name}“ verweigert TLS-Versionen unter der zugesagten ${version} nicht vollständig. Offen bleibt der Zugang zu: ${where.de}.`,
        `The policy of the bucket "${name}" doesn't deny TLS versions below the promised ${version} completely. Still open: ${where.en}.`,
      ),
    remedy: remedy([denyBelow(version)]),
  });
  return "observed" in verdict ? { ...verdict, observed: { ...verdict.observed, "minimum-tls": version } } : verdict;
}

function verdictOf(
  { may, reaches }: TransportAnswer,
  what: string,
  texts: { problem: (where: Text) => Text; remedy: Text },
): Verdict {
  if (may === "no") return pass({ [what]: "denied" });
  if (may === "unknown") return undecided("a part of the bucket policy, or the bucket's name in it, is not known yet");
  return fail({ [what]: "not denied", [`${what}-reaches`]: reaches }, texts.problem(whereOf(reaches)), texts.remedy);
}

function whereOf(reaches: TransportAnswer["reaches"]): Text {
  if (reaches.length === 2) return text("Bucket selbst und Objekte", "the bucket itself and its objects");
  return reaches[0] === "objects" ? text("Objekte", "the objects") : text("Bucket selbst", "the bucket itself");
}

const denyPlainHttp = '{ Bool: { "aws:SecureTransport": "false" } }';

function denyBelow(version: TlsVersion): string {
  return `{ NumericLessThan: { "s3:TlsVersion": "${version}" } }`;
}

function remedy(conditions: readonly string[]): Text {
  const shown = conditions.map((condition) => `\`${condition}\``);
  const statement = '`Effect: "Deny"`, `Principal: "*"`, `Action: "s3:*"`, `Resource: [<ARN>, <ARN>/*]`';
  return text(
    `Schreiben Sie in die \`aws.s3.BucketPolicy\` je eine Anweisung mit ${statement} und als einziger \`Condition\` ${shown.join(" und ")}.`,
    `Write into the \`aws.s3.BucketPolicy\` a statement each with ${statement} and, as its only \`Condition\`, ${shown.join(" and ")}.`,
  );
}
