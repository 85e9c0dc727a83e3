import type { Distribution, Fact, DistributionOrigin, PolicyDocument, PolicyStatement } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { text } from "../common/words";

/**
 * What stands behind the edge must not be reached past it: past its firewall, its TLS and its log. Other servers than buckets
 * and load balancers are not judged: how they tell callers apart is theirs.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
 */
export const exposureOrigin = rule({
  id: "exposure-origin",
  kind: "distribution",
  title: {
    de: "Was hinter CloudFront liegt, ist nur über CloudFront erreichbar",
    en: "What is behind CloudFront can be reached through CloudFront only",
  },
  why: {
    de: "Wer den Ursprung direkt erreicht, umgeht Firewall, Verschlüsselung und Protokoll der Verteilung.",
    en: "Whoever reaches the origin directly gets past the firewall, encryption and log of the distribution.",
  },
  measures: ["access.no-public-storage"],
  severity: "high",
  decide(edge) {
    return decideOn(edge.origins, {
      absent: () => notApplicable("it has no origins"),
      known: (origins) =>
        combine([
          ...origins.map((origin) => byOrigin(edge, origin)),
          ...edge.bucketPolicies.map((each) => byPolicy(edge, each)),
        ]),
    });
  },
});

function byOrigin(edge: Distribution, { sort, confined }: DistributionOrigin): Verdict {
  return decideOn(sort, {
    absent: () => notApplicable("its origin is no bucket"),
    known: (is) => {
      if (is === "other") return notApplicable("its origin is no bucket, and tells callers apart by itself");
      if (is === "website") return websiteOrigin(edge);
      return decideOn(confined, {
        absent: () => direct(edge, is),
        known: (yes) => (yes ? pass({ origins: "confined" }) : direct(edge, is)),
      });
    },
  });
}

/** Whether a load balancer admits CloudFront alone depends on its security group and listeners. */
function direct({ resource }: Distribution, sort: "bucket" | "load-balancer"): Verdict {
  if (sort === "load-balancer") {
    return undecided("whether its load balancer answers past the edge is not seen here; a VPC origin would settle it");
  }
  return fail(
    { origins: "bucket without access control" },
    text(
      `Die Verteilung „${resource.name}“ holt Objekte aus einem Bucket, ohne sich auszuweisen: Der Bucket muss dafür jedem offenstehen.`,
      `The distribution "${resource.name}" fetches objects from a bucket without saying who it is: the bucket has to be open to all for that.`,
    ),
    text(
      'Legen Sie ein `aws.cloudfront.OriginAccessControl` an (`originAccessControlOriginType: "s3"`) und nennen Sie es in `origins[].originAccessControlId`.',
      'Add an `aws.cloudfront.OriginAccessControl` (`originAccessControlOriginType: "s3"`) and name it in `origins[].originAccessControlId`.',
    ),
  );
}

function websiteOrigin({ resource }: Distribution): Verdict {
  return fail(
    { origins: "website of a bucket" },
    text(
      `Die Verteilung „${resource.name}“ steht vor der Website eines Buckets; diese antwortet jedem, und nur unverschlüsselt.`,
      `The distribution "${resource.name}" stands before the website of a bucket, which answers everybody, and unencrypted only.`,
    ),
    text(
      "Nennen Sie als `domainName` den `bucketRegionalDomainName` des Buckets, mit `originAccessControlId`.",
      "Name the bucket's `bucketRegionalDomainName` as `domainName`, with `originAccessControlId`.",
    ),
  );
}

/** A grant to CloudFront as such is one to every distribution in the world. */
function byPolicy({ resource }: Distribution, policy: Fact<PolicyDocument>): Verdict {
  return decideOn(policy, {
    absent: () => pass({ "other-distributions": false }),
    known: ({ statements }) =>
      statements.some(isUnbound)
        ? fail(
            { "other-distributions": true },
            text(
              `Die Policy eines Buckets hinter „${resource.name}“ lässt jede CloudFront-Verteilung zu, auch fremde.`,
              `The policy of a bucket behind "${resource.name}" admits every CloudFront distribution, those of others as well.`,
            ),
            text(
              "Binden Sie die Erlaubnis für `cloudfront.amazonaws.com` mit `StringEquals` an `AWS:SourceArn` dieser Verteilung.",
              "Tie the grant for `cloudfront.amazonaws.com` to `AWS:SourceArn` of this distribution by `StringEquals`.",
            ),
          )
        : pass({ "other-distributions": false }),
  });
}

const bindings = ["aws:sourcearn", "aws:sourceaccount", "aws:sourceorgid"];

function isUnbound({ effect, principal, conditions }: PolicyStatement): boolean {
  const services = principal?.byType["Service"] ?? [];
  const toEdge = services.some((each) => each.state === "known" && each.value === "cloudfront.amazonaws.com");
  const bound = conditions.some(
    ({ key, operator }) => bindings.includes(key.toLowerCase()) && !/Not|IfExists|^Null$/.test(operator),
  );
  return effect === "Allow" && toEdge && !bound;
}
