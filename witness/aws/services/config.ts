import {
  ConfigServiceClient,
  DescribeConfigurationRecordersCommand,
  DescribeConfigurationRecorderStatusCommand,
  DescribeDeliveryChannelsCommand,
  type ConfigurationRecorder,
  type DeliveryChannel,
} from "@aws-sdk/client-config-service";
import type { SeenResource } from "../../pulumi/seen";
import { untold } from "../../pulumi/value";
import { callsOf } from "../call";
import type { Account } from "../connect";
import { listed, raw } from "../listing";
import { partOf, thing, type Service } from "../service";
import { pulumiShape } from "../shape";

const calls = callsOf("config", {
  DescribeConfigurationRecorders: "same",
  DescribeConfigurationRecorderStatus: "same",
  DescribeDeliveryChannels: "same",
});

/** AWS Config: the recorder, whether it runs, and where it delivers. A region has one of each at most. */
export const config: Service = {
  name: "cfg",
  calls: Object.values(calls),
  scope: "region",
  async see(account, region) {
    const client = account.client(ConfigServiceClient, region);
    const [recorders, channels] = await Promise.all([
      account.ask(
        calls.DescribeConfigurationRecorders,
        async () => (await client.send(new DescribeConfigurationRecordersCommand({}))).ConfigurationRecorders ?? [],
      ),
      account.ask(
        calls.DescribeDeliveryChannels,
        async () => (await client.send(new DescribeDeliveryChannelsCommand({}))).DeliveryChannels ?? [],
      ),
    ]);
    const seen = await listed(
      recorders,
      (recorder) => recorderIn(account, region, recorder),
      (recorder) => running(account, client, recorder),
    );
    return {
      ...seen,
      resources: [
        ...seen.resources,
        ...(channels.state === "known" ? channels.value.map((each) => channelIn(account, region, each)) : []),
      ],
      ...(channels.state === "unknown" && { blind: seen.blind ?? channels.why }),
    };
  },
};

function arnOf({ partition, id }: Account, region: string, local: string): string {
  return `arn:${partition}:config:${region}:${id}:${local}`;
}

function recorderIn(account: Account, region: string, recorder: ConfigurationRecorder): SeenResource {
  const { name = "default", arn = arnOf(account, region, `configuration-recorder/${name}`), recordingGroup } = recorder;
  return thing("aws:cfg/recorder:Recorder", name, arn, {
    region,
    id: name,
    name,
    recordingGroup: {
      allSupported: recordingGroup?.allSupported ?? false,
      resourceTypes: recordingGroup?.resourceTypes,
      exclusionByResourceTypes: recordingGroup?.exclusionByResourceTypes?.resourceTypes?.length
        ? pulumiShape(recordingGroup.exclusionByResourceTypes)
        : undefined,
      recordingStrategies: pulumiShape(recordingGroup?.recordingStrategy),
    },
  });
}

async function running(account: Account, client: ConfigServiceClient, recorder: SeenResource): Promise<SeenResource[]> {
  const ConfigurationRecorderNames = [recorder.name];
  const status = await account.ask(
    calls.DescribeConfigurationRecorderStatus,
    () => client.send(new DescribeConfigurationRecorderStatusCommand({ ConfigurationRecorderNames })),
    { gone: ["NoSuchConfigurationRecorderException"] },
  );
  const isEnabled = raw(status, ({ ConfigurationRecordersStatus }) => {
    const { recording = false, lastStatus } = ConfigurationRecordersStatus?.[0] ?? {};
    return recording && lastStatus === "Failure"
      ? untold("its recorder is on, and what it recorded last has failed")
      : recording;
  });
  return [recorder, partOf(recorder, "aws:cfg/recorderStatus:RecorderStatus", { name: recorder.name, isEnabled })];
}

function channelIn(
  account: Account,
  region: string,
  { name = "default", s3BucketName }: DeliveryChannel,
): SeenResource {
  const arn = arnOf(account, region, `delivery-channel/${name}`);
  return thing("aws:cfg/deliveryChannel:DeliveryChannel", name, arn, { region, id: name, name, s3BucketName });
}
