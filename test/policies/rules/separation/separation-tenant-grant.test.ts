import { known, unknown, type Grant, type ReachableStore, type Tags } from "../../../../posture";
import { separationTenantGrant } from "../../../../policies/rules/separation/separation-tenant-grant";
import { describeRule } from "../../describe-rule";
import { condition } from "../../postures";
import { allows, denies, grant, granting } from "../../postures/grant";
import { ofClient } from "../../postures/tenancy";

const later = unknown("later");
const bucket = (name: string, tags: Tags): ReachableStore => ({
  service: "s3",
  contents: known(`arn:*:s3:::${name}/?*`),
  tags,
});
const table = (name: string, tags: Tags): ReachableStore => ({
  service: "dynamodb",
  contents: known(`arn:*:dynamodb:*:*:table/${name}`),
  tags,
});
const two = [bucket("a-orders", ofClient("a")), bucket("b-orders", ofClient("b")), table("a-jobs", ofClient("a"))];
const among = (stores: readonly ReachableStore[], each: Grant): Grant => ({ ...each, stores });
const unnamed = two.map((store) => ({ ...store, contents: later }));
const clientsOwn = "arn:aws:s3:::${aws:PrincipalTag/tom:client}-orders/*";
const assumedBy = (principals: Record<string, string[]>): Grant => {
  const byType = Object.fromEntries(Object.entries(principals).map(([type, names]) => [type, names.map(known)]));
  const admits = allows("sts:AssumeRole", "*", { principal: { anyone: false, byType } });
  return { ...among(two, grant(allows("s3:GetObject", "*"))), trust: known({ statements: [admits] }) };
};

describeRule(separationTenantGrant, {
  passes: [
    ["one client's bucket", among(two, grant(allows("s3:GetObject", "arn:aws:s3:::a-orders/*")))],
    [
      "two stores of one client",
      among(
        two,
        grant(
          allows("s3:GetObject", "arn:aws:s3:::a-orders/*"),
          allows("dynamodb:GetItem", "arn:aws:dynamodb:eu-central-1:123456789012:table/a-jobs"),
        ),
      ),
    ],
    ["the bucket of whoever asks", among(two, grant(allows("s3:GetObject", clientsOwn)))],
    [
      "objects with the tag of whoever asks",
      among(
        two,
        grant(
          allows("s3:GetObject", "*", {
            conditions: [condition("StringEquals", "s3:ExistingObjectTag/client", "${aws:PrincipalTag/client}")],
          }),
        ),
      ),
    ],
    ["nothing of theirs", among(two, grant(allows("logs:*")))],
    ["listing buckets", among(two, grant(allows("s3:ListAllMyBuckets")))],
    [
      "the others taken back",
      among(two, grant(allows("s3:GetObject", "*"), denies("s3:*", "arn:aws:s3:::b-orders/*"))),
    ],
  ],
  fails: [
    ["every bucket", among(two, grant(allows("s3:GetObject", "*")))],
    ["both buckets by pattern", among(two, grant(allows("s3:GetObject", "arn:aws:s3:::*-orders/*")))],
    [
      "both by two statements",
      among(
        two,
        grant(
          allows("s3:PutObject", "arn:aws:s3:::b-orders/*"),
          allows("dynamodb:Query", "arn:aws:dynamodb:*:*:table/a-*"),
        ),
      ),
    ],
    [
      "both tables, in whatever region and account is asked for",
      among(
        [table("a-jobs", ofClient("a")), table("b-jobs", ofClient("b"))],
        grant(allows("dynamodb:Query", "arn:aws:dynamodb:${aws:RequestedRegion}:${aws:PrincipalAccount}:table/*")),
      ),
    ],
    ["a function as well as AWS Backup", assumedBy({ Service: ["backup.amazonaws.com", "lambda.amazonaws.com"] })],
    ["people as well as AWS Backup", assumedBy({ Service: ["backup.amazonaws.com"], AWS: ["123456789012"] })],
    ["nobody is named who acts by it", assumedBy({})],
    ["every bucket, whatever their names", among(unnamed, grant(allows("s3:GetObject", "*")))],
  ],
  unknown: [
    [
      "a policy known only after the deploy",
      among(two, granting({ path: "policy", from: "written", document: later })),
    ],
    ["a resource not known yet", among(two, grant(allows("s3:GetObject", later)))],
    [
      "a client not known yet",
      among(
        [...two, bucket("c-orders", known({ "tom:client": later }))],
        grant(allows("s3:GetObject", "arn:aws:s3:::a-orders/*"), allows("s3:GetObject", "arn:aws:s3:::c-orders/*")),
      ),
    ],
  ],
  notApplicable: [
    ["one client only", among(two.slice(0, 1), grant(allows("s3:GetObject", "*")))],
    ["AWS Backup alone acts by it", assumedBy({ Service: ["backup.amazonaws.com"] })],
    ["what grant-no-wildcard judges", among(two, grant(allows("s3:*")))],
  ],
});
