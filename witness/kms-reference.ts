import { absent, known, type Fact, type KeyRef } from "../posture";

/**
 * What a written reference to a KMS key says. AWS's own keys have several spellings: `alias/aws/s3`, `aws/s3`, and the
 * alias's ARN. An id or alias without a region means a key in the region of the resource that uses it: KMS is regional,
 * and services refuse a key of another region.
 */
export function keyRefOf(reference: string, homeRegion: Fact<string>): KeyRef {
  const arn = /^arn:[^:]*:kms:([^:]*):([^:]*):(.*)$/s.exec(reference.trim());
  const local = arn?.[3] ?? reference.trim();
  const alias = /^(?:alias\/)?(aws\/[a-zA-Z0-9/_-]+)$/.exec(local)?.[1];
  return {
    managedBy: alias === undefined ? "customer" : "aws",
    ...(alias !== undefined && { alias }),
    region: arn?.[1] ? known(arn[1]) : homeRegion,
    account: arn?.[2] ? known(arn[2]) : absent(),
  };
}
