import * as aws from "@pulumi/aws";
import { listBucket, physical, tags } from "./right";

/** Promised: block, complaint and customer lists go after the order, and nobody has to ask for it (004-019). */
export function breakDeletion(): void {
  // 004-019: they are deleted when the client asks for it, which no client does.
  listBucket("block-lists", { lifecycle: false });

  // 004-019: objects go and their versions stay, every block list of the last years among them.
  const customers = listBucket("customer-lists", { lifecycle: false });
  new aws.s3.BucketLifecycleConfiguration("customer-lists-lifecycle", {
    bucket: customers.id,
    rules: [
      {
        id: "lists",
        status: "Enabled",
        filter: { tag: { key: "tom:state", value: "completed" } },
        expiration: { days: 1 },
      },
    ],
  });

  // 004-019: who matched what is logged, addresses included, and for ever.
  new aws.cloudwatch.LogGroup("matching-log", { name: `/${physical("matching")}`, tags: tags() });
}
