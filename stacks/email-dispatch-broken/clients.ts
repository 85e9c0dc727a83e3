import * as aws from "@pulumi/aws";
import { encrypt, listBucket, makeKey, physical, policy, serviceRole, tags } from "./right";

const other = "publisher-12";

/** Promised: each client's data, and each purpose's, apart from the others' (004-060, 004-152 to 004-154), and marked (004-061). */
export function breakSeparation(): void {
  listBucket("shop-7-lists");
  listBucket("publisher-12-lists", { tags: tags({ client: other }) });
  const both = ["shop-7-lists", "publisher-12-lists"].map((name) => `arn:aws:s3:::${physical(name)}/*`);

  // 004-060, 004-154: one worker for all clients is easier to deploy.
  const worker = serviceRole("worker", "ecs-tasks.amazonaws.com");
  new aws.iam.RolePolicy("worker-policy", {
    role: worker.id,
    policy: policy({ Effect: "Allow", Action: ["s3:GetObject", "s3:PutObject"], Resource: both }),
  });

  // 004-153: one key for everybody costs one dollar a month, and can't be destroyed when one of them leaves.
  const results = listBucket("publisher-12-results", { encryption: false, tags: tags({ client: other }) });
  const shared = makeKey("everybody");
  encrypt("publisher-12-results", { bucket: results.id }, shared);

  // 004-061: a delivery of a client's was unpacked somewhere, and nobody knows whose it is.
  listBucket("unpacked", { tags: { "tom:data-class": "client-lists", "tom:purpose": "matching" } });

  // 004-152: results go to where recipients are, since the same program needs both.
  listBucket("dispatch-and-reports", { tags: tags({ purpose: "dispatch reporting" }) });
}
