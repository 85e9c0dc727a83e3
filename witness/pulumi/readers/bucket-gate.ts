import {
  absent,
  known,
  knownByDefault,
  mapFact,
  type BucketGate,
  type Fact,
  type PublicAccessBlock,
} from "../../../posture";
import { parsePolicy } from "../../policy-text";
import type { Graph, Parts } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { aws, pulumi } from "../tables/documented";
import { at, open } from "../value";
import { baseOf } from "./identity";
import { readFrom, sourceOf } from "./parts";
import { blockAt, flagAt, orElse, textAt } from "./properties";

const account = "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock";
const accessPoint = "aws:s3/accessPoint:AccessPoint";
const multiRegion = "aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint";
const policies = ["aws:s3control/accessPointPolicy:AccessPointPolicy"] as const;
const multiRegionPolicies = ["aws:s3control/multiRegionAccessPointPolicy:MultiRegionAccessPointPolicy"] as const;

/** The account's blocks, and access points: S3's own block is on for these unless told otherwise. */
export const bucketGateReader: Reader<"bucket-gate"> = {
  kind: "bucket-gate",
  scope: "stack",
  types: [account, accessPoint, multiRegion],
  partTypes: [...policies, ...multiRegionPolicies],
  read: bucketGateOf,
};

function bucketGateOf(resource: SeenResource, graph: Graph): BucketGate | undefined {
  const base = baseOf("bucket-gate", resource, graph);
  const { props, type } = resource;
  const off = knownByDefault(false, pulumi("the account's block"));
  const on = knownByDefault(true, aws("S3 blocks public access by new access points"));
  switch (type) {
    case account:
      return { ...base, sort: "account", blocks: blocksAt(props, [], off), ...withoutPolicy };
    case accessPoint:
      return {
        ...base,
        sort: "access-point",
        blocks: blocksAt(props, ["publicAccessBlockConfiguration"], on),
        policy: readFrom(sourceOf(graph.partsOf(resource, "accessPointArn", policies)), {
          part: (part) => parsePolicy(at(part.props, "policy"), open),
          itself: () => parsePolicy(at(props, "policy"), open),
        }),
        isPublic: flagAt(props, "hasPublicAccessPolicy"),
        inVpc: orElse(
          mapFact(blockAt(props, "vpcConfiguration"), () => true),
          () => known(false),
        ),
      };
    case multiRegion:
      return {
        ...base,
        sort: "access-point",
        blocks: blocksAt(props, ["details", "publicAccessBlock"], on),
        policy: readFrom(sourceOf(multiRegionPartsOf(resource, graph)), {
          part: (part) => parsePolicy(blockAt(part.props, "details", "policy"), open),
          itself: () => absent(),
        }),
        isPublic: flagAt(props, "hasPublicAccessPolicy"),
        inVpc: known(false),
      };
    default:
      return undefined;
  }
}

const withoutPolicy = { policy: absent(), isPublic: absent(), inVpc: known(false) } as const;

/** A policy names its access point inside of a block; what the block was made from tells where the name is not known yet. */
function multiRegionPartsOf(resource: SeenResource, graph: Graph): Parts {
  const name = textAt(resource.props, "details", "name");
  const certain: SeenResource[] = [];
  const possible: SeenResource[] = [];
  for (const part of graph.ofType(...multiRegionPolicies)) {
    const named = textAt(part.props, "details", "name");
    const made = part.propertyDependencies["details"]?.includes(resource.urn) === true;
    if (name.state === "known" && named.state === "known") {
      if (name.value === named.value) certain.push(part);
    } else (made ? certain : possible).push(part);
  }
  return { certain, possible };
}

function blocksAt(props: unknown, path: readonly string[], unset: Fact<boolean>): PublicAccessBlock {
  const one = (name: keyof PublicAccessBlock) => orElse(flagAt(props, ...path, name), () => unset);
  return {
    blockPublicAcls: one("blockPublicAcls"),
    blockPublicPolicy: one("blockPublicPolicy"),
    ignorePublicAcls: one("ignorePublicAcls"),
    restrictPublicBuckets: one("restrictPublicBuckets"),
  };
}
