import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import {
  AccessLogBucket,
  AlarmTopic,
  AuditTrail,
  DetectionBaseline,
  EncryptedBackup,
  EuBucket,
  PersonalDataTable,
} from "../components";
import { bucketPrefix } from "./bucket-prefix";
import { makeIdentities } from "./image-retouching/identities";
import { makeWorkplaces } from "./image-retouching/workplaces";

/** The photographers and agencies whose images are edited. */
const client = "photographers";

const subscribers = [{ protocol: "email", endpoint: "security@muster-bildbearbeitung.example" }];

/** Vaults of the account that holds nothing but copies; they let this account copy into them, and nobody delete. */
const copyVault = (name: string) => `arn:aws:backup:eu-central-1:210987654321:backup-vault:${name}`;

/**
 * What an image retouching company runs, as its circular (document 000) says: images lie in Germany (000-011) under codes,
 * and are edited at work places without the Internet (000-003). The link from the production site is not here: it is outside
 * the EU (000-021), and the document names neither the date nor the law of its clauses.
 */
export function imageRetouching(): Record<string, pulumi.Output<string>> {
  const prefix = bucketPrefix();
  const region = aws.config.requireRegion();
  const stores = ["online-copies", "offline-copies", "audit", "settings"];
  const logs = new AccessLogBucket("access-logs", {
    client,
    dataClass: "access-logs",
    bucketName: `${prefix}-access-logs`,
    sources: stores.map((store) => `${prefix}-${store}`),
  });
  const place = (store: string) => ({
    client,
    bucketName: `${prefix}-${store}`,
    accessLogs: { targetBucket: logs.bucketName },
  });

  // Gone 15 and 30 days after editing (000-013, 000-014), by themselves and with every version (000-015): order management
  // tags what is done `tom:state` = `completed`.
  const online = new EuBucket("online-copies", {
    ...place("online-copies"),
    dataClass: "online-copies",
    purpose: "image-editing",
  });
  const offline = new EuBucket("offline-copies", {
    ...place("offline-copies"),
    dataClass: "offline-copies",
    purpose: "complaints",
  });

  // Who is behind a client code stands here alone, under a key that nothing else has (000-010).
  const codes = new PersonalDataTable("client-codes", {
    client,
    dataClass: "client-accounts",
    purpose: "accounts",
    tableName: `${prefix}-client-codes`,
    hashKey: { name: "client-code" },
  });

  // All of it, in two accounts (000-009); codes and images apart there as well.
  const alarms = new AlarmTopic("alarms", { client, subscribers });
  const backup = { client, alarms: { topicArn: alarms.topicArn } };
  new EncryptedBackup("backup", {
    ...backup,
    dataClasses: ["online-copies", "offline-copies"],
    copyVaultArn: copyVault("copies"),
    restoreTests: ["S3"],
  });
  new EncryptedBackup("codes-backup", {
    ...backup,
    dataClasses: ["client-accounts"],
    copyVaultArn: copyVault("codes"),
    restoreTests: ["DynamoDB"],
  });

  makeWorkplaces({ client, region, bucketName: `${prefix}-online-copies`, keyArn: online.keyArn });
  makeIdentities({ region, tableName: `${prefix}-client-codes` });
  new AuditTrail("audit", { ...place("audit"), alarms: { topicArn: alarms.topicArn } });
  new DetectionBaseline("detection", { ...place("settings"), subscribers });

  return { onlineCopies: online.bucketName, offlineCopies: offline.bucketName, clientCodes: codes.tableName };
}
