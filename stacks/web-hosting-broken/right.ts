import * as aws from "@pulumi/aws";

/*
 * What the company does get right, so that a resource shows its own mistake and few others. Written with plain resources, as
 * people do without components.
 */

export const tags = (dataClass: string, purpose: string): Record<string, string> => ({
  "tom:data-class": dataClass,
  "tom:client": "hosting-customers",
  "tom:purpose": purpose,
});

export const contentTags = tags("hosted-content", "hosting");

/** A network that was there before. */
export const network = {
  vpcId: "vpc-0a1b2c3d4e5f60718",
  subnets: ["subnet-0a1b2c3d4e5f60718", "subnet-1b2c3d4e5f6071829"],
};

export const certificateArn = "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d-1111-4222-8333-444455556666";

/** A key of one's own, for what shows another mistake. */
export const ownKey = (name: string): aws.kms.Key =>
  new aws.kms.Key(name, {
    description: `Data of ${name}`,
    enableKeyRotation: true,
    rotationPeriodInDays: 365,
    deletionWindowInDays: 30,
    tags: contentTags,
  });

/** A shop's database as promised, but for what the caller says. */
export function shopDatabase(name: string, but: Partial<aws.rds.InstanceArgs>): aws.rds.Instance {
  return new aws.rds.Instance(name, {
    engine: "postgres",
    instanceClass: "db.t4g.medium",
    allocatedStorage: 20,
    maxAllocatedStorage: 200,
    username: "shop",
    manageMasterUserPassword: true,
    storageEncrypted: true,
    multiAz: true,
    publiclyAccessible: false,
    deletionProtection: true,
    backupRetentionPeriod: 7,
    copyTagsToSnapshot: true,
    tags: tags("shop-customers", "shops"),
    ...but,
  });
}
