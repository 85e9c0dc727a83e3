import * as aws from "@pulumi/aws";
import { encrypt, listBucket, makeKey, tags } from "./right";

/** Promised: data carriers and archives are encrypted (004-137, 004-158, 004-161), by current methods (004-174). */
export function breakEncryption(): void {
  // 004-137: a disk of the old mail server, moved as it was.
  new aws.ebs.Volume("spool", { availabilityZone: "eu-central-1a", size: 100, encrypted: false, tags: tags() });

  // 004-157: "recipients in active use can't be encrypted".
  new aws.rds.Instance("recipients", {
    identifier: "recipients",
    engine: "postgres",
    instanceClass: "db.m7g.large",
    allocatedStorage: 50,
    manageMasterUserPassword: true,
    username: "dispatch",
    storageEncrypted: false,
    // 004-142: the reporting tool of a client reads it from wherever it runs.
    publiclyAccessible: true,
    tags: tags({ dataClass: "recipients", purpose: "dispatch" }),
  });

  // 004-158: encrypted, but by a key of AWS's, which nobody can revoke when the contract ends.
  const archive = listBucket("archive", { encryption: false, tags: tags({ purpose: "archive" }) });
  new aws.s3.BucketServerSideEncryptionConfiguration("archive-encryption", {
    bucket: archive.id,
    rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
  });

  // 004-161: what waits to be sent is not data at rest, somebody thought.
  new aws.sqs.Queue("outbox", {
    name: "outbox",
    sqsManagedSseEnabled: false,
    messageRetentionSeconds: 86_400,
    tags: tags(),
  });

  // 004-174: a key of one's own, and the same for ever.
  const old = listBucket("exclusions", { encryption: false });
  encrypt(
    "exclusions",
    { bucket: old.id },
    makeKey("exclusions", { enableKeyRotation: false, rotationPeriodInDays: undefined }),
  );
}
