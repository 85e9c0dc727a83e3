import * as kms from "@aws-sdk/client-kms";
import { hex } from "../random";
import { account } from "../settings";
import { object, text, type Properties } from "../values";
import { kms as clientIn } from "./clients";
import { found, removed, type Place, type Real } from "./real";

/** The policy that AWS gives a key without one: the account decides, by IAM. */
const defaultPolicy = ({ partition }: Place): string =>
  JSON.stringify({
    Version: "2012-10-17",
    Id: "key-default-1",
    Statement: [
      {
        Sid: "Enable IAM User Permissions",
        Effect: "Allow",
        Principal: { AWS: `arn:${partition}:iam::${account}:root` },
        Action: "kms:*",
        Resource: "*",
      },
    ],
  });

const tagList = (tags: Properties): kms.Tag[] =>
  Object.entries(tags).map(([TagKey, TagValue]) => ({ TagKey, TagValue: String(TagValue) }));

export const key: Real = {
  async create(inputs, place) {
    const { KeyMetadata } = await clientIn(place.region).send(
      new kms.CreateKeyCommand({
        Description: text(inputs["description"]),
        // The strings were checked by AWS's rules before; the SDK wants its own enumeration.
        KeySpec: text(inputs["customerMasterKeySpec"]) as kms.KeySpec | undefined,
        KeyUsage: text(inputs["keyUsage"]) as kms.KeyUsageType | undefined,
        MultiRegion: inputs["multiRegion"] === true,
        Policy: text(inputs["policy"]) ?? defaultPolicy(place),
        Tags: tagList(object(inputs["tagsAll"])),
      }),
    );
    const id = KeyMetadata?.KeyId ?? "";
    await settle(id, inputs, {}, place);
    return { id, outputs: keyOutputs(id, inputs, place) };
  },
  async update(id, inputs, place, old) {
    const client = clientIn(place.region);
    await client.send(
      new kms.UpdateKeyDescriptionCommand({ KeyId: id, Description: text(inputs["description"]) ?? "" }),
    );
    await client.send(
      new kms.PutKeyPolicyCommand({
        KeyId: id,
        PolicyName: "default",
        Policy: text(inputs["policy"]) ?? defaultPolicy(place),
      }),
    );
    const gone = Object.keys(object(old["tagsAll"])).filter((tag) => !(tag in object(inputs["tagsAll"])));
    if (gone.length > 0) await client.send(new kms.UntagResourceCommand({ KeyId: id, TagKeys: gone }));
    await client.send(new kms.TagResourceCommand({ KeyId: id, Tags: tagList(object(inputs["tagsAll"])) }));
    await settle(id, inputs, old, place);
    return keyOutputs(id, inputs, place);
  },
  async remove(id, state, { region }) {
    const days = typeof state["deletionWindowInDays"] === "number" ? state["deletionWindowInDays"] : 30;
    await removed(clientIn(region).send(new kms.ScheduleKeyDeletionCommand({ KeyId: id, PendingWindowInDays: days })));
  },
  async exists(id, _, { region }) {
    const { KeyMetadata } = await clientIn(region)
      .send(new kms.DescribeKeyCommand({ KeyId: id }))
      .catch(() => ({ KeyMetadata: undefined }));
    return KeyMetadata !== undefined && KeyMetadata.KeyState !== "PendingDeletion";
  },
};

/** Rotation, and whether the key is enabled: calls of their own in AWS. */
async function settle(KeyId: string, inputs: Properties, old: Properties, { region }: Place): Promise<void> {
  const client = clientIn(region);
  const days = inputs["rotationPeriodInDays"];
  if (inputs["enableKeyRotation"] === true)
    await client.send(
      new kms.EnableKeyRotationCommand({ KeyId, ...(typeof days === "number" && { RotationPeriodInDays: days }) }),
    );
  else if (old["enableKeyRotation"] === true) await client.send(new kms.DisableKeyRotationCommand({ KeyId }));
  if (inputs["isEnabled"] === false) await client.send(new kms.DisableKeyCommand({ KeyId }));
  else if (old["isEnabled"] === false) await client.send(new kms.EnableKeyCommand({ KeyId }));
}

/** What AWS decides of a key. */
export function keyOutputs(id: string, inputs: Properties, place: Place): Properties {
  return {
    arn: `arn:${place.partition}:kms:${place.region}:${account}:key/${id}`,
    keyId: id,
    description: text(inputs["description"]) ?? "",
    policy: inputs["policy"] ?? defaultPolicy(place),
    multiRegion: inputs["multiRegion"] ?? false,
    ...(inputs["enableKeyRotation"] === true && { rotationPeriodInDays: inputs["rotationPeriodInDays"] ?? 365 }),
  };
}

export const alias: Real = {
  async create(inputs, place) {
    const name = text(inputs["name"]) ?? `${text(inputs["namePrefix"]) ?? "alias/"}${hex(26)}`;
    await clientIn(place.region).send(
      new kms.CreateAliasCommand({ AliasName: name, TargetKeyId: text(inputs["targetKeyId"]) }),
    );
    return { id: name, outputs: aliasOutputs(name, inputs, place) };
  },
  async update(id, inputs, place) {
    await clientIn(place.region).send(
      new kms.UpdateAliasCommand({ AliasName: id, TargetKeyId: text(inputs["targetKeyId"]) }),
    );
    return aliasOutputs(id, inputs, place);
  },
  remove: (id, _, { region }) => removed(clientIn(region).send(new kms.DeleteAliasCommand({ AliasName: id }))),
  async exists(id, _, { region }) {
    const { Aliases = [] } = await clientIn(region).send(new kms.ListAliasesCommand({}));
    return Aliases.some(({ AliasName }) => AliasName === id);
  },
};

/** What AWS decides of an alias. */
export function aliasOutputs(name: string, inputs: Properties, { region, partition }: Place): Properties {
  const keyId = (text(inputs["targetKeyId"]) ?? "").split("/").at(-1) ?? "";
  const arn = (resource: string): string => `arn:${partition}:kms:${region}:${account}:${resource}`;
  return { name, arn: arn(name), targetKeyArn: arn(`key/${keyId}`) };
}

export const keyPolicy: Real = {
  async create(inputs, place) {
    const id = text(inputs["keyId"]) ?? "";
    await keyPolicy.update(id, inputs, place, {});
    return { id, outputs: {} };
  },
  async update(id, inputs, { region }) {
    await clientIn(region).send(
      new kms.PutKeyPolicyCommand({ KeyId: id, PolicyName: "default", Policy: text(inputs["policy"]) ?? "" }),
    );
    return {};
  },
  // AWS has no key without a policy: what stands here is what the real provider does, too.
  remove: (id, _, place) =>
    removed(
      clientIn(place.region).send(
        new kms.PutKeyPolicyCommand({ KeyId: id, PolicyName: "default", Policy: defaultPolicy(place) }),
      ),
    ),
  exists: (id, _, { region }) =>
    found(clientIn(region).send(new kms.GetKeyPolicyCommand({ KeyId: id, PolicyName: "default" }))),
};
