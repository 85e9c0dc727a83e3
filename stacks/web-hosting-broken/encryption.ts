import * as aws from "@pulumi/aws";
import { contentTags, shopDatabase } from "./right";

/** Promised: shop data is encrypted (002-009), and that daily work is not (002-010) holds no longer in the cloud. */
export function breakEncryption(): void {
  // 002-009: moved from the old server as it was; encryption can't be switched on afterwards.
  shopDatabase("old-shop", { storageEncrypted: false });

  // 002-009: encrypted, but under the key of AWS that everybody in the account can use.
  shopDatabase("new-shop", { storageEncrypted: true });

  // 002-010: a disk for work in between; "it is only there for an hour".
  new aws.ebs.Volume("scratch", { availabilityZone: "eu-central-1a", size: 200, encrypted: false, tags: contentTags });

  // 002-010: switched off because an old image would not start.
  new aws.ebs.EncryptionByDefault("disks", { enabled: false });
}
