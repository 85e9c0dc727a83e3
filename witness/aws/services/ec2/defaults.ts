import {
  EC2Client,
  GetEbsEncryptionByDefaultCommand,
  GetImageBlockPublicAccessStateCommand,
  GetInstanceMetadataDefaultsCommand,
  GetSnapshotBlockPublicAccessStateCommand,
} from "@aws-sdk/client-ec2";
import type { SeenResource } from "../../../pulumi/seen";
import type { Call } from "../../call";
import { hidden } from "../../listing";
import { arnIn, thing, type Place, type Service } from "../../service";
import { ec2Calls } from "./calls";

/** A setting that an account has in each region. */
interface Setting {
  call: Call;
  type: string;
  /** The properties in which it stands; `undefined` where nobody has set anything. */
  ask(client: EC2Client): Promise<Record<string, unknown> | undefined>;
  untold: readonly string[];
}

const settings: readonly Setting[] = [
  {
    call: ec2Calls.GetEbsEncryptionByDefault,
    type: "aws:ebs/encryptionByDefault:EncryptionByDefault",
    ask: async (client) => ({
      enabled: (await client.send(new GetEbsEncryptionByDefaultCommand({}))).EbsEncryptionByDefault ?? false,
    }),
    untold: ["enabled"],
  },
  {
    call: ec2Calls.GetSnapshotBlockPublicAccessState,
    type: "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess",
    ask: async (client) => ({ state: (await client.send(new GetSnapshotBlockPublicAccessStateCommand({}))).State }),
    untold: ["state"],
  },
  {
    call: ec2Calls.GetImageBlockPublicAccessState,
    type: "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess",
    ask: async (client) => ({
      state: (await client.send(new GetImageBlockPublicAccessStateCommand({}))).ImageBlockPublicAccessState,
    }),
    untold: ["state"],
  },
  {
    // Machines state what holds for them, so that defaults that nobody has set decide nothing.
    call: ec2Calls.GetInstanceMetadataDefaults,
    type: "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults",
    ask: async (client) => {
      const { AccountLevel = {} } = await client.send(new GetInstanceMetadataDefaultsCommand({}));
      const { HttpTokens, HttpEndpoint, HttpPutResponseHopLimit } = AccountLevel;
      if (HttpTokens === undefined && HttpEndpoint === undefined && HttpPutResponseHopLimit === undefined)
        return undefined;
      return {
        httpTokens: HttpTokens,
        httpEndpoint: HttpEndpoint,
        httpPutResponseHopLimit: HttpPutResponseHopLimit,
      };
    },
    untold: ["httpTokens", "httpEndpoint", "httpPutResponseHopLimit"],
  },
];

/** The account's own settings of EC2. They are there in every region whether anybody uses it or not. */
export const defaults: Service = {
  name: "ec2-defaults",
  calls: settings.map(({ call }) => call),
  scope: "region",
  async see(account, region) {
    const found = await Promise.all(settings.map((setting) => settingIn({ account, region }, setting)));
    return { resources: [], asMade: found.flat() };
  },
};

async function settingIn({ account, region }: Place, { call, type, ask, untold }: Setting): Promise<SeenResource[]> {
  const answer = await account.ask(call, () => ask(account.client(EC2Client, region)));
  const props = answer.state === "unknown" ? hidden(untold, answer.why) : answer.state === "known" ? answer.value : {};
  if (props === undefined) return [];
  const name = type.slice(type.lastIndexOf(":") + 1);
  const urn = arnIn({ account, region }, "ec2", name); // in the place of an ARN, which settings have none of
  return [{ ...thing(type, `${name} in ${region}`, urn, {}), props: { region, id: region, ...props } }];
}
