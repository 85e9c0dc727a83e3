import type { Promised } from "../../../catalogue/promise/schema";
import type { Bucket, PublicAccessBlock } from "../../../posture";
import { accesses, mayAnyone } from "../../effect";
import { allOf, anyOf, not } from "../../effect/ternary";
import { combine, decideOn, fail, pass, rule, undecided, type Verdict } from "../../rule";
import { holds } from "../common/holds";
import { mustBeStated } from "../common/stated";
import { list, text } from "../common/words";

/** Every lock counts: the policy, the ACL, the website, and the switches that overrule them. Art. 32(1)(b) GDPR. */
export const exposureBucket = rule({
  id: "exposure-bucket",
  kind: "bucket",
  title: {
    de: "Kein Bucket ist öffentlich",
    en: "No bucket is public",
  },
  why: {
    de: "Was jeder ohne Anmeldung lesen kann, ist bereits offengelegt; es lässt sich nicht zurückholen.",
    en: "What everybody can read without signing in is disclosed already, and can't be taken back.",
  },
  measures: ["access.no-public-storage"],
  severity: "critical",
  decide(bucket, promise) {
    return combine([byPolicy(bucket), byAcl(bucket), byWebsite(bucket), byBlocks(bucket, promise)]);
  },
});

function byPolicy(bucket: Bucket): Verdict {
  return decideOn(bucket.policy, {
    absent: () => pass({ "anyone-may": [] }),
    known: (policy) => {
      const answers = accesses.map((access) => ({ access, may: mayAnyone(access, policy, bucket) }));
      const open = answers.filter(({ may }) => may === "yes").map(({ access }) => access);
      if (open.length > 0) return openByPolicy(bucket, open);
      const undetermined = answers.some(({ may }) => may === "unknown");
      return undetermined ? undecided("a part of the bucket policy is not known yet") : pass({ "anyone-may": [] });
    },
  });
}

function openByPolicy({ resource }: Bucket, open: readonly (keyof typeof german)[]): Verdict {
  return fail(
    { "anyone-may": open },
    text(
      `Die Policy des Buckets „${resource.name}“ erlaubt Unbekannten: ${list(open.map((access) => german[access]))}.`,
      `The policy of the bucket "${resource.name}" allows strangers to: ${list(open)}.`,
    ),
    text(
      "Nennen Sie in der `aws.s3.BucketPolicy` bestimmte Prinzipale statt `*`, oder binden Sie die Erlaubnis mit festen Werten an `aws:PrincipalOrgID`, `aws:SourceVpce` oder `aws:SourceArn`.",
      "Name certain principals instead of `*` in the `aws.s3.BucketPolicy`, or tie the grant to fixed values of `aws:PrincipalOrgID`, `aws:SourceVpce` or `aws:SourceArn`.",
    ),
  );
}

const german = { read: "lesen", list: "auflisten", write: "schreiben" } as const;

/** ACLs have no effect with `BucketOwnerEnforced`, and public ones none with `ignorePublicAcls`. */
function byAcl(bucket: Bucket): Verdict {
  const granted = holds(bucket.aclGrants, (grants) =>
    grants.some(({ grantee }) => grantee === "everyone" || grantee === "authenticated-users"),
  );
  const harmless = anyOf([
    holds(bucket.ownership, (ownership) => ownership === "BucketOwnerEnforced"),
    holds(bucket.publicAccessBlock.ignorePublicAcls, (on) => on),
  ]);
  const open = allOf([granted, not(harmless)]);
  if (open === "no") return pass({ "public-acl": false });
  if (open === "unknown") return undecided("the bucket's ACL, or whether it has any effect, is not known yet");
  return fail(
    { "public-acl": true },
    text(
      `Die ACL des Buckets „${bucket.resource.name}“ gibt jedem oder jedem AWS-Konto Zugriff.`,
      `The ACL of the bucket "${bucket.resource.name}" gives access to everybody or to every AWS account.`,
    ),
    text(
      'Entfernen Sie die `aws.s3.BucketAcl` und setzen Sie in `aws.s3.BucketOwnershipControls` `objectOwnership: "BucketOwnerEnforced"`.',
      'Remove the `aws.s3.BucketAcl` and set `objectOwnership: "BucketOwnerEnforced"` in `aws.s3.BucketOwnershipControls`.',
    ),
  );
}

function byWebsite({ website, resource }: Bucket): Verdict {
  return decideOn(website, {
    absent: () => pass({ website: false }),
    known: () =>
      fail(
        { website: true },
        text(
          `Der Bucket „${resource.name}“ ist als Website eingeschaltet: Sie antwortet nur unverschlüsselt und ist für die Öffentlichkeit gemacht.`,
          `The bucket "${resource.name}" is switched on as a website: it answers unencrypted only, and is made for the public.`,
        ),
        text(
          "Entfernen Sie `aws.s3.BucketWebsiteConfiguration`; stellen Sie öffentliche Inhalte über CloudFront mit Origin Access Control bereit.",
          "Remove `aws.s3.BucketWebsiteConfiguration`; serve public content through CloudFront with origin access control.",
        ),
      ),
  });
}

const switches = [
  "blockPublicAcls",
  "blockPublicPolicy",
  "ignorePublicAcls",
  "restrictPublicBuckets",
] as const satisfies readonly (keyof PublicAccessBlock)[];

function byBlocks(bucket: Bucket, promise: Promised): Verdict {
  const verdict = combine(switches.map((name) => bySwitch(name, bucket, promise)));
  const on = switches.filter((name) => holds(bucket.publicAccessBlock[name], (value) => value) === "yes");
  return "observed" in verdict ? { ...verdict, observed: { "blocks-on": on } } : verdict;
}

function bySwitch(name: (typeof switches)[number], bucket: Bucket, promise: Promised): Verdict {
  const off = () =>
    fail(
      {},
      text(
        `Am Bucket „${bucket.resource.name}“ ist \`${name}\` nicht eingeschaltet.`,
        `\`${name}\` is not switched on for the bucket "${bucket.resource.name}".`,
      ),
      text(
        `Setzen Sie in \`aws.s3.BucketPublicAccessBlock\` \`${name}: true\`.`,
        `Set \`${name}: true\` in \`aws.s3.BucketPublicAccessBlock\`.`,
      ),
    );
  return decideOn(bucket.publicAccessBlock[name], {
    absent: off,
    known: (on, fact) => (on && !mustBeStated(fact, promise) ? pass({}) : off()),
  });
}
