import type { Promised } from "../../../catalogue/promise/schema";
import type { BucketGate, PublicAccessBlock } from "../../../posture";
import { mayStrangers, type Ternary } from "../../effect";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { mustBeStated } from "../common/stated";
import { text } from "../common/words";

/**
 * The other ways to a bucket: the account's blocks stand before all buckets, also those that nobody thought of, and an
 * access point has a policy of its own. https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html
 */
export const exposureBucketGate = rule({
  id: "exposure-bucket-gate",
  kind: "bucket-gate",
  title: {
    de: "Weder das Konto noch ein Access Point öffnet Buckets für jeden",
    en: "Neither the account nor an access point opens buckets to everybody",
  },
  why: {
    de: "Ein Access Point mit eigener Policy umgeht, was am Bucket sorgfältig verschlossen ist.",
    en: "An access point with a policy of its own gets past what is carefully shut on the bucket.",
  },
  measures: ["access.no-public-storage"],
  severity: "critical",
  decide(gate, promise) {
    return combine([byBlocks(gate, promise), byPolicy(gate)]);
  },
});

const switches = [
  "blockPublicAcls",
  "blockPublicPolicy",
  "ignorePublicAcls",
  "restrictPublicBuckets",
] as const satisfies readonly (keyof PublicAccessBlock)[];

function byBlocks(gate: BucketGate, promise: Promised): Verdict {
  const verdict = combine(switches.map((name) => bySwitch(gate, name, promise)));
  const on = switches.filter((name) => isOn(gate.blocks, name));
  return "observed" in verdict ? { ...verdict, observed: { "blocks-on": on } } : verdict;
}

function isOn(blocks: PublicAccessBlock, name: (typeof switches)[number]): boolean {
  const fact = blocks[name];
  return fact.state === "known" && fact.value;
}

function bySwitch({ blocks, resource }: BucketGate, name: (typeof switches)[number], promise: Promised): Verdict {
  const off = () =>
    fail(
      {},
      text(
        `An „${resource.name}“ ist \`${name}\` nicht eingeschaltet.`,
        `\`${name}\` is not switched on for "${resource.name}".`,
      ),
      text(`Setzen Sie \`${name}: true\`.`, `Set \`${name}: true\`.`),
    );
  return decideOn(blocks[name], {
    absent: off,
    known: (on, fact) => (on && !mustBeStated(fact, promise) ? pass({}) : off()),
  });
}

/** What reads, lists or changes objects through an access point. */
const actions = ["s3:GetObject", "s3:GetObjectVersion", "s3:ListBucket", "s3:PutObject", "s3:DeleteObject"];

function byPolicy(gate: BucketGate): Verdict {
  const { policy, inVpc, sort } = gate;
  if (sort === "account") return notApplicable("the account's blocks have no policy");
  if (inVpc.state === "known" && inVpc.value) return pass({ "in-vpc": true });
  const verdict = decideOn(policy, {
    absent: () => pass({ strangers: false }),
    known: (document) => {
      const may: Ternary = mayStrangers({ policy: document, arn: { state: "absent" } }, actions);
      if (may === "no") return pass({ strangers: false });
      if (may === "unknown") return undecided("a part of the access point is not known yet");
      return openTo(gate);
    },
  });
  return verdict.outcome === "unknown" && isSaidToBePublic(gate) ? openTo(gate) : verdict;
}

/** What S3 says counts against the policy alone: a state can be older than the policy that it denies to be public. */
function isSaidToBePublic({ isPublic }: BucketGate): boolean {
  return isPublic.state === "known" && isPublic.value;
}

function openTo({ inVpc, resource }: BucketGate): Verdict {
  if (inVpc.state === "unknown") return undecided("a part of the access point is not known yet");
  return fail(
    { strangers: true },
    text(
      `Die Policy des Access Point „${resource.name}“ lässt Fremde an die Objekte des Buckets.`,
      `The policy of the access point "${resource.name}" lets strangers at the objects of the bucket.`,
    ),
    text(
      "Nennen Sie bestimmte Prinzipale statt `*`, oder beschränken Sie den Access Point durch `vpcConfiguration` auf ein VPC.",
      "Name certain principals instead of `*`, or limit the access point to a VPC by `vpcConfiguration`.",
    ),
  );
}
