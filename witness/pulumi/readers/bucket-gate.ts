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
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { aws, pulumi } from "../tables/documented";
import { at, open } from "../value";
import { baseOf } from "./identity";
import { readFrom, sourceOf } from "./parts";
import { blockAt, flagAt, orElse } from "./properties";

const account = "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock";
const accessPoint = "aws:s3/accessPoint:AccessPoint";
const multiRegion = "aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint";
const policies = ["aws:s3control/accessPointPolicy:AccessPointPolicy"] as const;

/** The account's blocks, and access points: S3's own block is on for these unless told otherwise. */
export const bucketGateReader: Reader<"bucket-gate"> = {
  kind: "bucket-gate",
  scope: "stack",
  types: [account, accessPoint, multiRegion],
  partTypes: policies,
  read: bucketGateOf,
};

function bucketGateOf(resource: SeenResource, graph: Graph): BucketGate | undefined {
  const base = baseOf("bucket-gate", resource, graph);
  const { props, type } = resource;
  const off = knownByDefault(false, pulumi("the account's block"));
  const on = knownByDefault(true, aws("S3 blocks public access by new access points"));
  switch (type) {
    case account:
      return { ...base, sort: "account", blocks: blocksAt(props, [], off), policy: absent(), inVpc: known(false) };
    case accessPoint:
      return {
        ...base,
        sort: "access-point",
        blocks: blocksAt(props, ["publicAccessBlockConfiguration"], on),
        policy: readFrom(sourceOf(graph.partsOf(resource, "accessPointArn", policies)), {
          part: (part) => parsePolicy(at(part.props, "policy"), open),
          itself: () => parsePolicy(at(props, "policy"), open),
        }),
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
        policy: absent(),
        inVpc: known(false),
      };
    default:
      return undefined;
  }
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
