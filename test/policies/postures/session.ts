import { absent, known, type Credential, type Session } from "../../../posture";

export function session(more: Partial<Session> = {}): Session {
  const type = "aws:ssoadmin/permissionSet:PermissionSet";
  return {
    kind: "session",
    resource: { urn: `urn:pulumi:test::test::${type}::staff`, type, name: "staff" },
    origin: "created",
    region: known("eu-central-1"),
    service: "AWS IAM Identity Center",
    minutes: known(480),
    stated: "sessionDuration",
    ...more,
  };
}

/** A secret that rotates every month. */
export function credential(more: Partial<Credential> = {}): Credential {
  const type = "aws:secretsmanager/secret:Secret";
  return {
    kind: "credential",
    resource: { urn: `urn:pulumi:test::test::${type}::database`, type, name: "database" },
    origin: "created",
    region: known("eu-central-1"),
    service: "AWS Secrets Manager",
    keptBy: known("customer"),
    rotationDays: known(30),
    stated: "SecretRotation",
    ...more,
  };
}

/** The password of a database's administrator. */
export function databasePassword(more: Partial<Credential> = {}): Credential {
  return credential({
    service: "Amazon RDS",
    keptBy: known("customer"),
    rotationDays: absent(),
    stated: "manageMasterUserPassword",
    ...more,
  });
}
