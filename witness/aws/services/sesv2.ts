import {
  GetAccountCommand,
  GetConfigurationSetCommand,
  GetConfigurationSetEventDestinationsCommand,
  paginateListConfigurationSets,
  paginateListEmailIdentities,
  SESv2Client,
  type GetConfigurationSetCommandOutput,
} from "@aws-sdk/client-sesv2";
import type { Fact } from "../../../posture";
import type { SeenResource } from "../../pulumi/seen";
import { untold } from "../../pulumi/value";
import { callsOf } from "../call";
import type { Account } from "../connect";
import { gathered, hidden, listed, raw } from "../listing";
import { partOf, thing, type Service } from "../service";
import { pulumiShape, tagsByKey } from "../shape";

const calls = callsOf("ses", {
  ListConfigurationSets: "same",
  GetConfigurationSet: "same",
  GetConfigurationSetEventDestinations: "same",
  ListEmailIdentities: "same",
  GetAccount: "same",
});

/** SES: configuration sets with their TLS, suppression and tracking, and what the account says where a set does not. */
export const sesv2: Service = {
  name: "sesv2",
  calls: Object.values(calls),
  scope: "region",
  async see(account, region) {
    const client = account.client(SESv2Client, region);
    const [sets, identities] = await Promise.all([
      account.ask(calls.ListConfigurationSets, () =>
        gathered(paginateListConfigurationSets({ client }, {}), (page) => page.ConfigurationSets),
      ),
      account.ask(calls.ListEmailIdentities, () =>
        gathered(paginateListEmailIdentities({ client }, {}), (page) => page.EmailIdentities),
      ),
    ]);
    const seen = await listed(
      sets,
      (name) => setNamed(account, region, name),
      (set) => settled(account, client, set),
    );
    const silent = isEmpty(sets) && isEmpty(identities);
    return {
      ...seen,
      resources: [...seen.resources, ...(silent ? [] : await accountsOwn(account, client, region))],
      ...(identities.state === "unknown" && { blind: seen.blind ?? identities.why }),
    };
  },
};

function isEmpty(list: Fact<readonly unknown[]>): boolean {
  return list.state === "known" && list.value.length === 0;
}

function setNamed({ partition, id }: Account, region: string, name: string): SeenResource {
  const arn = `arn:${partition}:ses:${region}:${id}:configuration-set/${name}`;
  return thing("aws:sesv2/configurationSet:ConfigurationSet", name, arn, {
    region,
    id: name,
    configurationSetName: name,
  });
}

const gone = { gone: ["NotFoundException"] };
const stated = ["deliveryOptions", "suppressionOptions", "vdmOptions", "tags"];

async function settled(account: Account, client: SESv2Client, set: SeenResource): Promise<SeenResource[]> {
  const ConfigurationSetName = set.name;
  const [answer, destinations] = await Promise.all([
    account.ask(
      calls.GetConfigurationSet,
      () => client.send(new GetConfigurationSetCommand({ ConfigurationSetName })),
      gone,
    ),
    account.ask(
      calls.GetConfigurationSetEventDestinations,
      async () =>
        (await client.send(new GetConfigurationSetEventDestinationsCommand({ ConfigurationSetName })))
          .EventDestinations ?? [],
      gone,
    ),
  ]);
  const told =
    answer.state === "known" ? settingsOf(answer.value) : hidden(stated, answer.state === "unknown" ? answer.why : "");
  return [
    { ...set, props: { ...set.props, ...told } },
    ...(destinations.state === "known"
      ? destinations.value.map(({ Name = "", Enabled, MatchingEventTypes }) =>
          destinationOf(set, Name, { enabled: Enabled ?? false, matchingEventTypes: MatchingEventTypes }),
        )
      : [destinationOf(set, "", untold(destinations.state === "unknown" ? destinations.why : ""))]),
  ];
}

function settingsOf(set: GetConfigurationSetCommandOutput): Record<string, unknown> {
  const { DeliveryOptions, SuppressionOptions, VdmOptions, Tags } = set;
  return {
    deliveryOptions: pulumiShape(DeliveryOptions),
    suppressionOptions: pulumiShape(SuppressionOptions),
    vdmOptions: pulumiShape(VdmOptions),
    tags: tagsByKey(Tags),
  };
}

function destinationOf(set: SeenResource, name: string, eventDestination: object): SeenResource {
  const type = "aws:sesv2/configurationSetEventDestination:ConfigurationSetEventDestination";
  const part = partOf(set, type, { configurationSetName: set.name, eventDestinationName: name, eventDestination });
  return { ...part, urn: `${part.urn}/${name}`, name: name === "" ? set.name : `${set.name}/${name}` };
}

/** The account's own settings in the region. Where nobody sends mail there is nothing that they could be about. */
async function accountsOwn(account: Account, client: SESv2Client, region: string): Promise<SeenResource[]> {
  const answer = await account.ask(calls.GetAccount, () => client.send(new GetAccountCommand({})));
  const suppressed = raw(answer, ({ SuppressionAttributes }) => SuppressionAttributes?.SuppressedReasons ?? []);
  const metrics = raw(answer, ({ VdmAttributes }) => pulumiShape(VdmAttributes?.DashboardAttributes));
  const own = (type: string, of: string, props: Record<string, unknown>) =>
    thing(`aws:sesv2/${type}`, `mail in ${region}`, `arn:${account.partition}:ses:${region}:${account.id}:${of}`, {
      region,
      id: account.id,
      ...props,
    });
  return [
    own("accountSuppressionAttributes:AccountSuppressionAttributes", "suppression", { suppressedReasons: suppressed }),
    own("accountVdmAttributes:AccountVdmAttributes", "vdm", { dashboardAttributes: metrics }),
  ];
}
