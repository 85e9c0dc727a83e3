import * as aws from "@pulumi/aws";
import { bucketPrefix } from "../bucket-prefix";
import { allow, endAfter, plainBucket, plainKey } from "../plain-bucket";
import { accountTags, onlineTags } from "./tags";

/** Promised: editors see a client code, and can't find out who is behind it (000-010). */
export function breakPseudonyms(): void {
  // 000-010: one key for everything, so that whoever opens images opens the list of clients.
  const key = plainKey("studio-data", onlineTags);
  plainBucket("coded-images", { tags: onlineTags, lifecycle: endAfter(11), keyArn: key.arn });
  plainBucket("client-names", { tags: accountTags, lifecycle: endAfter(1000), keyArn: key.arn });

  // 000-010: the work places' role may read whatever is called like the company.
  new aws.iam.Policy("editing", {
    policy: allow({ Action: "s3:GetObject", Resource: `arn:aws:s3:::${bucketPrefix()}-c*` }),
  });
}
