import { absent, known, knownByDefault, mapFact, unknown } from "../../../posture";
import type { Fact, Key, PolicyDocument } from "../../../posture";
import { parsePolicy } from "../../policy-text";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { at, open } from "../value";
import { baseOf, tagsOf } from "./identity";
import { readFrom, sourceOf } from "./parts";
import { flagAt, orElse, positiveAt, textAt } from "./properties";

const keyPolicy = "aws:kms/keyPolicy:KeyPolicy";

const keyTypes = [
  "aws:kms/key:Key",
  "aws:kms/replicaKey:ReplicaKey",
  "aws:kms/externalKey:ExternalKey",
  "aws:kms/replicaExternalKey:ReplicaExternalKey",
];

/** KMS keys: made by KMS, replicas of a multi-region key, and keys whose material comes from outside. */
export const keyReader: Reader<"key"> = {
  kind: "key",
  scope: "stack",
  types: keyTypes,
  alone: keyTypes,
  partTypes: [keyPolicy],
  read: keyOf,
};

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html, read 2026-11 */
const defaultWindow = knownByDefault(30, "KMS");
/** https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html, read 2026-11 */
const defaultPeriod = knownByDefault(365, "KMS");

function keyOf(resource: SeenResource, graph: Graph): Key {
  const { props } = resource;
  return {
    ...baseOf("key", resource, graph),
    tags: tagsOf(resource),
    enabled: orElse(flagAt(props, "isEnabled|enabled"), () => knownByDefault(true, "Pulumi")),
    ...rotationOf(resource),
    deletionWindowDays: orElse(positiveAt(props, "deletionWindowInDays"), () => defaultWindow),
    multiRegion: isReplica(resource)
      ? known(true)
      : orElse(flagAt(props, "multiRegion"), () => knownByDefault(false, "KMS")),
    policy: policyOf(resource, graph),
  };
}

function isReplica(resource: SeenResource): boolean {
  return resource.type.includes("/replica");
}

/**
 * Rotation is set on a key that KMS made itself. A replica can't be set to rotate: it follows its primary key, which is
 * judged where it is declared. Imported material can't rotate by itself.
 * https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
 */
function rotationOf(resource: SeenResource): Pick<Key, "rotatable" | "rotation" | "rotationPeriodDays"> {
  const { props, type } = resource;
  if (isReplica(resource)) {
    const follows = unknown("rotation of a replica follows its primary key");
    return { rotatable: known(false), rotation: follows, rotationPeriodDays: follows };
  }
  if (type !== "aws:kms/key:Key")
    return { rotatable: known(false), rotation: known(false), rotationPeriodDays: absent() };
  return {
    rotatable: rotatableOf(props),
    rotation: orElse(flagAt(props, "enableKeyRotation"), () => knownByDefault(false, "Pulumi")),
    rotationPeriodDays: orElse(positiveAt(props, "rotationPeriodInDays"), () => defaultPeriod),
  };
}

/** Symmetric keys for encryption, in KMS's own store. Everything that rules it out decides, whatever else is unknown. */
function rotatableOf(props: SeenResource["props"]): Fact<boolean> {
  const facts = [
    orElse(
      mapFact(textAt(props, "customerMasterKeySpec"), (spec) => spec === "SYMMETRIC_DEFAULT"),
      () => known(true),
    ),
    orElse(
      mapFact(textAt(props, "keyUsage"), (usage) => usage === "ENCRYPT_DECRYPT"),
      () => known(true),
    ),
    orElse(
      mapFact(textAt(props, "customKeyStoreId"), () => false),
      () => known(true),
    ),
    orElse(
      mapFact(textAt(props, "xksKeyId"), () => false),
      () => known(true),
    ),
  ];
  return (
    facts.find((each) => each.state === "known" && !each.value) ??
    facts.find((each) => each.state === "unknown") ??
    known(true)
  );
}

/**
 * The written policy; absent where KMS's default holds, which leaves access to the own account. A key that is shown
 * alone may get its policy from a KeyPolicy resource, so that nothing written is unknown then.
 */
function policyOf(resource: SeenResource, graph: Graph): Fact<PolicyDocument> {
  const inline = parsePolicy(at(resource.props, "policy"), open);
  const alone = graph.resources.length <= 1;
  return readFrom(sourceOf(graph.partsOf(resource, "keyId", [keyPolicy])), {
    part: (part) => parsePolicy(at(part.props, "policy"), open),
    itself: () =>
      inline.state === "absent" && alone ? unknown("a KeyPolicy resource may state the policy of this key") : inline,
  });
}
