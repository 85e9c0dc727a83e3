import * as aws from "@pulumi/aws";
import { endAfter, plainBucket, plainKey } from "../plain-bucket";
import { contactTags, documentTags, recordingTags } from "./tags";

/** Promised: data is kept no longer than services need it (003-032). */
export function breakRetention(): void {
  // 003-032: copies of identity cards, in case somebody asks again.
  plainBucket("id-cards", { tags: documentTags });

  // 003-032: recordings for training, from as far back as there is training.
  plainBucket("recordings", { tags: recordingTags, lifecycle: endAfter(365) });

  // 003-032: prospects of a fair, of which nobody knows what they were to be told.
  plainBucket("fair", { tags: { "tom:client": "customers", "tom:purpose": "marketing" }, lifecycle: endAfter(90) });

  // 003-032: those whose contract has ended stay, since nothing in the table says when it did.
  new aws.dynamodb.Table("contacts", {
    attributes: [{ name: "customer", type: "S" }],
    hashKey: "customer",
    billingMode: "PAY_PER_REQUEST",
    serverSideEncryption: { enabled: true, kmsKeyArn: plainKey("contacts", contactTags).arn },
    tags: contactTags,
  });
}
