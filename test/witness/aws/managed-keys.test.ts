import { renameManagedKeys } from "../../../witness/aws/managed-keys";
import { thing } from "../../../witness/aws/service";

const arn = (local: string) => `arn:aws:kms:eu-central-1:123456789012:${local}`;
const alias = (name: string, targetKeyId: string) =>
  thing("aws:kms/alias:Alias", name, arn(name), { name, targetKeyId });
const volume = (kmsKeyId: string) =>
  thing("aws:ebs/volume:Volume", "v", "arn:aws:ec2:eu-central-1:1:volume/v", { kmsKeyId });

test("a key of AWS's is named by its alias, however AWS has named it, and its alias is no resource", () => {
  const named = renameManagedKeys([alias("alias/aws/ebs", "k-1"), volume(arn("key/k-1")), volume("k-1")]);
  expect(named.map(({ props }) => props["kmsKeyId"])).toEqual(["alias/aws/ebs", "alias/aws/ebs"]);
});

test("a key of the customer's, and its alias, stay as they are", () => {
  const seen = [alias("alias/orders", "k-2"), alias("alias/aws/ebs", "k-1"), volume(arn("key/k-2"))];
  expect(renameManagedKeys(seen)).toEqual([seen[0], seen[2]]);
});
