import * as aws from "@pulumi/aws";
import { noPersonalData } from "../../components/tags";

/** Images of the application, which hold no data of anybody. */
export function makeImageStore(region: string, serving: Record<string, string>): aws.ecr.Repository {
  const tags = { ...serving, "tom:data-class": noPersonalData };
  const key = new aws.kms.Key("images-key", {
    region,
    description: "Images of the web site's containers",
    enableKeyRotation: true,
    deletionWindowInDays: 30,
    tags,
  });
  return new aws.ecr.Repository("images", {
    region,
    name: "site",
    imageTagMutability: "IMMUTABLE",
    imageScanningConfiguration: { scanOnPush: true },
    encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: key.arn }],
    tags,
  });
}
