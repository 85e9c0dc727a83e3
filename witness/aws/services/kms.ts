import {
  DescribeKeyCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  KMSClient,
  ListResourceTagsCommand,
  paginateListAliases,
  paginateListKeys,
  type AliasListEntry,
  type KeyMetadata,
} from "@aws-sdk/client-kms";
import type { SeenResource } from "../../pulumi/seen";
import { callsOf } from "../call";
import type { Account } from "../connect";
import { gathered, hidden, listed, raw, unreadable, type Read } from "../listing";
import { thing, type Service } from "../service";
import { tagsByKey } from "../shape";

const calls = callsOf("kms", {
  ListKeys: "same",
  ListAliases: "same",
  DescribeKey: "same",
  GetKeyPolicy: "same",
  GetKeyRotationStatus: "same",
  ListResourceTags: "same",
});

const aliasType = "aws:kms/alias:Alias";

/** The customer's own keys with their aliases. Keys of AWS's are named by their alias, as programs name them. */
export const kms: Service = {
  name: "kms",
  calls: Object.values(calls),
  scope: "region",
  async see(account, region) {
    const client = account.client(KMSClient, region);
    const [ids, aliases] = await Promise.all([
      account.ask(calls.ListKeys, () => gathered(paginateListKeys({ client }, {}), (page) => page.Keys)),
      account.ask(calls.ListAliases, () => gathered(paginateListAliases({ client }, {}), (page) => page.Aliases)),
    ]);
    const keys = await listed(
      ids,
      ({ KeyId = "" }) => keyNamed(account, region, KeyId),
      (key) => keyOf(account, client, key),
    );
    const named = aliases.state === "known" ? aliases.value : [];
    return {
      ...keys,
      resources: [...keys.resources, ...named.map((each) => aliasOf(each, region))],
      ...(aliases.state === "unknown" && { blind: keys.blind ?? aliases.why }),
    };
  },
};

/** An alias of AWS's own keys too: by it, an id of such a key can be told from one of the customer's. */
function aliasOf({ AliasName = "", AliasArn = "", TargetKeyId }: AliasListEntry, region: string): SeenResource {
  return thing(aliasType, AliasName, AliasArn, { region, id: AliasName, name: AliasName, targetKeyId: TargetKeyId });
}

const gone = { gone: ["NotFoundException"] };

function keyNamed({ partition, id }: Account, region: string, keyId: string): SeenResource {
  const arn = `arn:${partition}:kms:${region}:${id}:key/${keyId}`;
  return thing("aws:kms/key:Key", keyId, arn, { region, id: keyId, keyId });
}

async function keyOf(account: Account, client: KMSClient, key: SeenResource): Promise<Read> {
  const answer = await account.ask(
    calls.DescribeKey,
    () => client.send(new DescribeKeyCommand({ KeyId: key.name })),
    gone,
  );
  if (answer.state === "unknown") return untoldKey(key, answer.why);
  const data: Partial<KeyMetadata> = answer.state === "known" ? (answer.value.KeyMetadata ?? {}) : {};
  if (data.KeyManager === "AWS") return undefined;
  if (data.KeyState?.startsWith("Pending")) return unreadable(key, waits(data.KeyState));
  return settled(account, client, key, data);
}

/** A key of which AWS says nothing may be one of AWS's; it is judged all the same, and every verdict stays open. */
function untoldKey(key: SeenResource, why: string): SeenResource {
  const names = ["isEnabled", "policy", "tags", "enableKeyRotation", "rotationPeriodInDays", "multiRegion", "keyUsage"];
  return { ...key, props: { ...key.props, ...hidden(names, why) } };
}

function waits(state: string): string {
  return state.includes("Deletion")
    ? "it is scheduled for deletion and can encrypt nothing any more"
    : `it is not in use yet (${state})`;
}

async function settled(
  account: Account,
  client: KMSClient,
  key: SeenResource,
  data: Partial<KeyMetadata>,
): Promise<SeenResource> {
  const KeyId = key.name;
  const type = typeOf(data);
  const rotates =
    type === "aws:kms/key:Key" && data.KeySpec === "SYMMETRIC_DEFAULT" && data.CustomKeyStoreId === undefined;
  const [policy, tags, rotation] = await Promise.all([
    account.ask(calls.GetKeyPolicy, () => client.send(new GetKeyPolicyCommand({ KeyId, PolicyName: "default" })), gone),
    account.ask(calls.ListResourceTags, () => client.send(new ListResourceTagsCommand({ KeyId })), gone),
    rotates
      ? account.ask(calls.GetKeyRotationStatus, () => client.send(new GetKeyRotationStatusCommand({ KeyId })), gone)
      : undefined,
  ]);
  return {
    ...key,
    type,
    props: {
      ...key.props,
      keyUsage: data.KeyUsage,
      customerMasterKeySpec: data.KeySpec,
      customKeyStoreId: data.CustomKeyStoreId,
      multiRegion: data.MultiRegion ?? false,
      isEnabled: data.Enabled,
      policy: raw(policy, (value) => value.Policy),
      tags: raw(tags, (value) => tagsByKey(value.Tags)),
      ...(rotation && {
        enableKeyRotation: raw(rotation, (value) => value.KeyRotationEnabled ?? false),
        rotationPeriodInDays: raw(rotation, (value) => value.RotationPeriodInDays),
      }),
    },
  };
}

function typeOf({ Origin, MultiRegionConfiguration }: Partial<KeyMetadata>): string {
  const replica = MultiRegionConfiguration?.MultiRegionKeyType === "REPLICA";
  if (Origin === "EXTERNAL") return replica ? "aws:kms/replicaExternalKey:ReplicaExternalKey" : "aws:kms/externalKey:ExternalKey"; // prettier-ignore
  return replica ? "aws:kms/replicaKey:ReplicaKey" : "aws:kms/key:Key";
}
