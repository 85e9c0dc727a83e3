import {
  DescribeSecretCommand,
  GetResourcePolicyCommand,
  paginateListSecrets,
  SecretsManagerClient,
  type DescribeSecretCommandOutput,
  type SecretListEntry,
} from "@aws-sdk/client-secrets-manager";
import type { SeenResource } from "../../pulumi/seen";
import { callsOf } from "../call";
import type { Account } from "../connect";
import { gathered, hidden, listed, raw, type Read } from "../listing";
import { partOf, thing, type Service } from "../service";
import { tagsByKey } from "../shape";

const calls = callsOf("secretsmanager", { ListSecrets: "same", DescribeSecret: "same", GetResourcePolicy: "same" });

/** Secrets: key, rotation, policy, replicas. What is in them nobody reads: `GetSecretValue` is no call of ours. */
export const secretsmanager: Service = {
  name: "secretsmanager",
  calls: Object.values(calls),
  scope: "region",
  async see(account, region) {
    const client = account.client(SecretsManagerClient, region);
    const secrets = await account.ask(calls.ListSecrets, () =>
      gathered(paginateListSecrets({ client }, {}), (page) => page.SecretList),
    );
    return listed(
      secrets,
      (secret) => secretNamed(region, secret),
      (secret) => settled(account, client, secret),
    );
  },
};

function secretNamed(region: string, { ARN = "", Name = "" }: SecretListEntry): SeenResource {
  return thing("aws:secretsmanager/secret:Secret", Name, ARN, { region, id: ARN, name: Name });
}

const gone = { gone: ["ResourceNotFoundException"] };

async function settled(account: Account, client: SecretsManagerClient, secret: SeenResource): Promise<Read> {
  const SecretId = secret.urn;
  const [answer, policy] = await Promise.all([
    account.ask(calls.DescribeSecret, () => client.send(new DescribeSecretCommand({ SecretId })), gone),
    account.ask(calls.GetResourcePolicy, () => client.send(new GetResourcePolicyCommand({ SecretId })), gone),
  ]);
  const props = { ...secret.props, policy: raw(policy, ({ ResourcePolicy }) => ResourcePolicy) };
  if (answer.state !== "known") {
    const why = answer.state === "unknown" ? answer.why : "";
    const rotation = rotationOf(secret, hidden(["rotationEnabled"], why));
    return [{ ...secret, props: { ...props, ...hidden(["kmsKeyId", "replicas", "tags"], why) } }, rotation];
  }
  if (isReplica(answer.value, props)) return undefined;
  return [{ ...secret, props: { ...props, ...stated(answer.value) } }, ...rotationsOf(secret, answer.value)];
}

/** A replica is told of by its primary secret, by which alone it can be rotated. */
function isReplica({ PrimaryRegion }: DescribeSecretCommandOutput, { region }: Record<string, unknown>): boolean {
  return PrimaryRegion !== undefined && PrimaryRegion !== region;
}

/** Without a key of its own a secret lies under AWS's own key for secrets. */
function stated({ KmsKeyId, ReplicationStatus = [], Tags }: DescribeSecretCommandOutput): Record<string, unknown> {
  return {
    kmsKeyId: KmsKeyId,
    replicas: ReplicationStatus.map(({ Region, KmsKeyId: kmsKeyId }) => ({ region: Region, kmsKeyId })),
    tags: tagsByKey(Tags),
  };
}

function rotationsOf(
  secret: SeenResource,
  { RotationEnabled, RotationRules: rules }: DescribeSecretCommandOutput,
): SeenResource[] {
  if (RotationEnabled !== true) return [];
  return [
    rotationOf(secret, {
      rotationEnabled: true,
      rotationRules: {
        automaticallyAfterDays: rules?.AutomaticallyAfterDays,
        scheduleExpression: rules?.ScheduleExpression,
      },
    }),
  ];
}

function rotationOf(secret: SeenResource, props: Record<string, unknown>): SeenResource {
  return partOf(secret, "aws:secretsmanager/secretRotation:SecretRotation", { secretId: secret.urn, ...props });
}
