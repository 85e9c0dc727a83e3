import * as logs from "@aws-sdk/client-cloudwatch-logs";
import { hex } from "../random";
import { account } from "../settings";
import { object, text, type Properties } from "../values";
import { logs as clientIn } from "./clients";
import { removed, type Place, type Real } from "./real";

export const logGroup: Real = {
  async create(inputs, place) {
    const logGroupName = text(inputs["name"]) ?? `${text(inputs["namePrefix"]) ?? "terraform-"}${hex(26)}`;
    const tags = stringTags(inputs);
    await clientIn(place.region).send(
      new logs.CreateLogGroupCommand({
        logGroupName,
        kmsKeyId: text(inputs["kmsKeyId"]),
        logGroupClass: text(inputs["logGroupClass"]) as logs.LogGroupClass | undefined,
        ...(Object.keys(tags).length > 0 && { tags }),
      }),
    );
    await retain(logGroupName, inputs, place);
    return { id: logGroupName, outputs: logGroupOutputs(logGroupName, inputs, place) };
  },
  async update(id, inputs, place, old) {
    const client = clientIn(place.region);
    await retain(id, inputs, place);
    const key = text(inputs["kmsKeyId"]);
    if (key !== text(old["kmsKeyId"])) {
      const logGroupName = id;
      if (key) await client.send(new logs.AssociateKmsKeyCommand({ logGroupName, kmsKeyId: key }));
      else await client.send(new logs.DisassociateKmsKeyCommand({ logGroupName }));
    }
    const resourceArn = logGroupOutputs(id, inputs, place)["arn"] as string;
    const gone = Object.keys(object(old["tagsAll"])).filter((tag) => !(tag in object(inputs["tagsAll"])));
    if (gone.length > 0) await client.send(new logs.UntagResourceCommand({ resourceArn, tagKeys: gone }));
    if (Object.keys(stringTags(inputs)).length > 0)
      await client.send(new logs.TagResourceCommand({ resourceArn, tags: stringTags(inputs) }));
    return logGroupOutputs(id, inputs, place);
  },
  async remove(id, state, { region }) {
    if (state["skipDestroy"] === true) return;
    await removed(clientIn(region).send(new logs.DeleteLogGroupCommand({ logGroupName: id })));
  },
  async exists(id, _, { region }) {
    const { logGroups = [] } = await clientIn(region).send(
      new logs.DescribeLogGroupsCommand({ logGroupNamePrefix: id }),
    );
    return logGroups.some(({ logGroupName }) => logGroupName === id);
  },
};

/** 0 is for ever, and is said by taking the policy away. */
async function retain(logGroupName: string, inputs: Properties, { region }: Place): Promise<void> {
  const days = inputs["retentionInDays"];
  const client = clientIn(region);
  if (typeof days === "number" && days > 0)
    await client.send(new logs.PutRetentionPolicyCommand({ logGroupName, retentionInDays: days }));
  else await removed(client.send(new logs.DeleteRetentionPolicyCommand({ logGroupName })));
}

const stringTags = (inputs: Properties): Record<string, string> =>
  Object.fromEntries(Object.entries(object(inputs["tagsAll"])).map(([tag, value]) => [tag, String(value)]));

/** What AWS decides of a log group. */
export function logGroupOutputs(name: string, inputs: Properties, { region, partition }: Place): Properties {
  return {
    name,
    arn: `arn:${partition}:logs:${region}:${account}:log-group:${name}`,
    logGroupClass: text(inputs["logGroupClass"]) ?? "STANDARD",
  };
}
