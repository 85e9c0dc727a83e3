import { absent, known, knownByDefault, mapFact, unknown } from "../../../../posture";
import type { AclGrant, Bucket, Fact, PolicyDocument, PublicAccessBlock } from "../../../../posture";
import { parsePolicy } from "../../../policy-text";
import type { Graph } from "../../graph";
import { remembered } from "../../remembered";
import type { SeenResource } from "../../seen";
import { at, open } from "../../value";
import { blockAt, flagAt, listAt, objectAt, orElse, textAt, wordAt } from "../properties";
import { readFrom } from "../parts";
import { bucketSource } from "./source";

export const policyOf = remembered((bucket, graph): Fact<PolicyDocument> => {
  return readFrom(bucketSource(bucket, graph, "policy"), {
    part: (part) => parsePolicy(at(part.props, "policy"), open),
    itself: () => parsePolicy(at(bucket.props, "policy"), open),
  });
});

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/create-bucket-faq.html */
const newBuckets = "S3 for buckets made since April 2023";

export function publicAccessBlockOf(bucket: SeenResource, graph: Graph): PublicAccessBlock {
  const source = bucketSource(bucket, graph, "publicAccessBlock");
  const one = (name: keyof PublicAccessBlock): Fact<boolean> =>
    readFrom(source, {
      part: (part) => orElse(flagAt(part.props, name), () => knownByDefault(false, "the block's own default is off")),
      itself: () =>
        byAccount(name, graph) ? blockedByAccount : unstated(bucket, true, "whether public access is blocked"),
    });
  return {
    blockPublicAcls: one("blockPublicAcls"),
    blockPublicPolicy: one("blockPublicPolicy"),
    ignorePublicAcls: one("ignorePublicAcls"),
    restrictPublicBuckets: one("restrictPublicBuckets"),
  };
}

const accountBlocks = ["aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock"] as const;
const blockedByAccount = knownByDefault(true, "the account's block, which the plan states");

/** A block for the whole account holds for every bucket, whatever that says itself. */
function byAccount(name: keyof PublicAccessBlock, graph: Graph): boolean {
  return graph.ofType(...accountBlocks).some((block) => {
    const flag = flagAt(block.props, name);
    return flag.state === "known" && flag.value;
  });
}

export function ownershipOf(bucket: SeenResource, graph: Graph): Bucket["ownership"] {
  const words = ["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"] as const;
  const byDefault = () => unstated(bucket, "BucketOwnerEnforced" as const, "who owns its objects");
  return readFrom(bucketSource(bucket, graph, "ownership"), {
    part: (part) => orElse(wordAt(words, part.props, "rule", "objectOwnership"), byDefault),
    itself: byDefault,
  });
}

/** AWS's default is safe for new buckets only; an older one may have been made before, or been changed by hand. */
function unstated<T>(bucket: SeenResource, value: T, what: string): Fact<T> {
  return bucket.origin === "created"
    ? knownByDefault(value, newBuckets)
    : unknown(`nothing states ${what}, and AWS's default holds for buckets made since April 2023 only`);
}

/** A website without an index document is refused by AWS; whatever is written still shows that one is wanted. */
export function websiteOf(bucket: SeenResource, graph: Graph): Fact<true> {
  return readFrom(bucketSource(bucket, graph, "website"), {
    part: () => known(true),
    itself: () => mapFact(blockAt(bucket.props, "website"), () => true as const),
  });
}

export function aclGrantsOf(bucket: SeenResource, graph: Graph): Bucket["aclGrants"] {
  return readFrom(bucketSource(bucket, graph, "acl"), {
    part: (part) => both(cannedGrants(textAt(part.props, "acl")), grantsOfPolicy(part)),
    itself: () => both(cannedGrants(textAt(bucket.props, "acl")), inlineGrants(bucket)),
  });
}

/** Canned ACLs, grants beyond the owner: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl */
const canned: Readonly<Record<string, readonly AclGrant[]>> = {
  private: [],
  "public-read": [{ grantee: "everyone", permission: "READ" }],
  "public-read-write": [
    { grantee: "everyone", permission: "READ" },
    { grantee: "everyone", permission: "WRITE" },
  ],
  "authenticated-read": [{ grantee: "authenticated-users", permission: "READ" }],
  "aws-exec-read": [{ grantee: "other", permission: "READ" }],
  "log-delivery-write": [
    { grantee: "log-delivery", permission: "WRITE" },
    { grantee: "log-delivery", permission: "READ_ACP" },
  ],
  // For objects only; S3 ignores them on a bucket.
  "bucket-owner-read": [],
  "bucket-owner-full-control": [],
};

function cannedGrants(acl: Fact<string>): Bucket["aclGrants"] {
  if (acl.state !== "known") return acl;
  const grants = Object.hasOwn(canned, acl.value) ? canned[acl.value] : undefined;
  return grants === undefined ? unknown("its ACL is none that S3 knows") : known([...grants]);
}

/** `accessControlPolicy` of a BucketAcl: one grantee and permission a grant, and the owner named beside them. */
function grantsOfPolicy(part: SeenResource): Bucket["aclGrants"] {
  const policy = objectAt(part.props, "accessControlPolicy");
  if (policy.state !== "known") return policy;
  const owner = textAt(policy.value, "owner", "id");
  const list = listAt(policy.value, "grants");
  if (list.state !== "known") return list;
  return gather(list.value, (raw) => {
    const grantee = blockAt(raw, "grantee");
    if (grantee.state === "unknown") return grantee;
    const id = textAt(raw, "grantee", "id");
    if (owner.state === "known" && id.state === "known" && id.value === owner.value) return known([]);
    return grantsTo(grantee, [textAt(raw, "permission")]);
  });
}

/**
 * `grants` of a bucket: several permissions a grant, and no owner to compare with. Outputs show the owner's own
 * FULL_CONTROL there: one canonical user with full control and nobody else is S3's default ACL.
 */
function inlineGrants(bucket: SeenResource): Bucket["aclGrants"] {
  const list = listAt(bucket.props, "grants");
  if (list.state !== "known") return list;
  const all = gather(list.value, (raw) => {
    const permissions = listAt(raw, "permissions");
    if (permissions.state === "unknown") return permissions;
    const raws = permissions.state === "known" ? permissions.value : [];
    return grantsTo(
      open(raw),
      raws.map((each) => textAt([each])),
    );
  });
  if (all.state !== "known") return all;
  const users = all.value.filter((each) => each.grantee === "other");
  const ownerOnly = users.length === 1 && users[0]?.permission === "FULL_CONTROL";
  return known(ownerOnly ? all.value.filter((each) => each.grantee !== "other") : all.value);
}

const groups: Readonly<Record<string, AclGrant["grantee"]>> = {
  "http://acs.amazonaws.com/groups/global/AllUsers": "everyone",
  "http://acs.amazonaws.com/groups/global/AuthenticatedUsers": "authenticated-users",
  "http://acs.amazonaws.com/groups/s3/LogDelivery": "log-delivery",
};

function grantsTo(grantee: Fact<unknown>, permissions: readonly Fact<string>[]): Bucket["aclGrants"] {
  if (grantee.state !== "known") return grantee;
  const uri = textAt(grantee.value, "uri");
  if (uri.state === "unknown") return uri;
  const name = uri.state === "known" ? uri.value.replace(/^https:/, "http:") : "";
  const who = Object.hasOwn(groups, name) ? (groups[name] ?? "other") : "other";
  return gather(permissions, (permission) => mapFact(permission, (word) => [{ grantee: who, permission: word }]));
}

/** All grants of a list; one that can't be read leaves the whole unknown. */
function gather<T>(list: readonly T[], read: (each: T) => Bucket["aclGrants"]): Bucket["aclGrants"] {
  const grants: AclGrant[] = [];
  for (const each of list) {
    const fact = read(each);
    if (fact.state === "unknown") return fact;
    if (fact.state === "known") grants.push(...fact.value);
  }
  return known(grants);
}

function both(one: Bucket["aclGrants"], other: Bucket["aclGrants"]): Bucket["aclGrants"] {
  const grants = gather([one, other], (each) => each);
  return grants.state === "known" && grants.value.length === 0 ? absent() : grants;
}
