import {
  GetBucketAclCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketReplicationCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetBucketWebsiteCommand,
  GetObjectLockConfigurationCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { bucketParts } from "../../../pulumi/tables/s3";
import type { Call } from "../../call";
import { hidden } from "../../listing";
import { pulumiShape, tagsByKey } from "../../shape";
import { s3Calls } from "./calls";

type Props = Record<string, unknown>;

/** One subject of a bucket: how it is asked for, and where a plan would state it. */
export interface Subject {
  call: Call;
  /** The answer in the shape of @pulumi/aws; `undefined` where it says that nothing is configured. */
  ask(s3: S3Client, Bucket: string): Promise<Props | undefined>;
  /** S3's errors that mean "not configured". */
  absent?: string;
  /** What "not configured" means where S3 has a setting all the same. */
  otherwise?: Props;
  /** The resource of its own that states it; a property of the bucket itself where there is none. */
  part?: string;
  /** The properties in which it stands when it could not be asked. */
  untold(why: string): Props;
}

const notTold =
  (...names: string[]) =>
  (why: string): Props =>
    hidden(names, why);

export const subjects: readonly Subject[] = [
  {
    call: s3Calls.GetBucketTagging,
    ask: async (s3, Bucket) => {
      const { TagSet } = await s3.send(new GetBucketTaggingCommand({ Bucket }));
      return { tags: tagsByKey(TagSet) };
    },
    absent: "NoSuchTagSet",
    untold: notTold("tags"),
  },
  {
    call: s3Calls.GetBucketPolicy,
    ask: async (s3, Bucket) => {
      const { Policy } = await s3.send(new GetBucketPolicyCommand({ Bucket }));
      return Policy === undefined ? undefined : { policy: Policy };
    },
    absent: "NoSuchBucketPolicy",
    part: bucketParts.policy[0],
    untold: notTold("policy"),
  },
  {
    // S3 encrypts every object, so that a bucket without a configuration has the default of SSE-S3.
    call: s3Calls.GetBucketEncryption,
    ask: async (s3, Bucket) => {
      const { ServerSideEncryptionConfiguration } = await s3.send(new GetBucketEncryptionCommand({ Bucket }));
      const rules = (ServerSideEncryptionConfiguration?.Rules ?? []).map(({ BlockedEncryptionTypes, ...rule }) => ({
        ...(pulumiShape(rule) as Props), // an object of AWS's stays one
        blockedEncryptionTypes: BlockedEncryptionTypes?.EncryptionType,
      }));
      return { rules };
    },
    absent: "ServerSideEncryptionConfigurationNotFoundError",
    part: bucketParts.encryption[0],
    untold: notTold("rules"),
  },
  {
    // Without a status the bucket never had versioning.
    call: s3Calls.GetBucketVersioning,
    ask: async (s3, Bucket) => {
      const { Status = "Disabled", MFADelete } = await s3.send(new GetBucketVersioningCommand({ Bucket }));
      return { versioningConfiguration: { status: Status, mfaDelete: MFADelete } };
    },
    part: bucketParts.versioning[0],
    untold: notTold("versioningConfiguration"),
  },
  {
    call: s3Calls.GetBucketLifecycleConfiguration,
    ask: async (s3, Bucket) => {
      const { Rules } = await s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }));
      return { rules: pulumiShape(Rules ?? []) };
    },
    absent: "NoSuchLifecycleConfiguration",
    part: bucketParts.lifecycle[0],
    untold: notTold("rules"),
  },
  {
    // A bucket without controls is one from before them, in which whoever writes an object owns it.
    call: s3Calls.GetBucketOwnershipControls,
    ask: async (s3, Bucket) => {
      const { OwnershipControls } = await s3.send(new GetBucketOwnershipControlsCommand({ Bucket }));
      return { rule: pulumiShape(OwnershipControls?.Rules?.[0] ?? {}) };
    },
    absent: "OwnershipControlsNotFoundError",
    otherwise: { rule: { objectOwnership: "ObjectWriter" } },
    part: bucketParts.ownership[0],
    untold: notTold("rule"),
  },
  {
    call: s3Calls.GetBucketAcl,
    ask: async (s3, Bucket) => {
      const { Owner, Grants } = await s3.send(new GetBucketAclCommand({ Bucket }));
      return { accessControlPolicy: { owner: { id: Owner?.ID }, grants: pulumiShape(Grants ?? []) } };
    },
    part: bucketParts.acl[0],
    untold: notTold("acl"),
  },
  {
    call: s3Calls.GetBucketLogging,
    ask: async (s3, Bucket) => {
      const { LoggingEnabled } = await s3.send(new GetBucketLoggingCommand({ Bucket }));
      return LoggingEnabled === undefined ? undefined : (pulumiShape(LoggingEnabled) as Props); // an object of AWS's stays one
    },
    part: bucketParts.logging[0],
    untold: notTold("targetBucket"),
  },
  {
    call: s3Calls.GetBucketReplication,
    ask: async (s3, Bucket) => {
      const { ReplicationConfiguration } = await s3.send(new GetBucketReplicationCommand({ Bucket }));
      return { rules: pulumiShape(ReplicationConfiguration?.Rules ?? []) };
    },
    absent: "ReplicationConfigurationNotFoundError",
    part: bucketParts.replication[0],
    untold: notTold("rules"),
  },
  {
    // A resource of its own would say that there is a website: so what is not told stands at the bucket.
    call: s3Calls.GetBucketWebsite,
    ask: async (s3, Bucket) => {
      await s3.send(new GetBucketWebsiteCommand({ Bucket }));
      return { website: {} };
    },
    absent: "NoSuchWebsiteConfiguration",
    untold: notTold("website"),
  },
  {
    call: s3Calls.GetObjectLockConfiguration,
    ask: async (s3, Bucket) => {
      const { ObjectLockConfiguration } = await s3.send(new GetObjectLockConfigurationCommand({ Bucket }));
      return { objectLockEnabled: true, objectLockConfiguration: pulumiShape(ObjectLockConfiguration ?? {}) };
    },
    absent: "ObjectLockConfigurationNotFoundError",
    untold: notTold("objectLockEnabled"),
  },
];
