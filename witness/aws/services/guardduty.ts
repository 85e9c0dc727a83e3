import {
  GetDetectorCommand,
  GuardDutyClient,
  paginateListDetectors,
  type GetDetectorCommandOutput,
} from "@aws-sdk/client-guardduty";
import type { SeenResource } from "../../pulumi/seen";
import { callsOf } from "../call";
import type { Account } from "../connect";
import { gathered, hidden, listed } from "../listing";
import { partOf, thing, type Service } from "../service";

const calls = callsOf("guardduty", { ListDetectors: "same", GetDetector: "same" });

/** GuardDuty's detectors, with what each looks at. An administrator's detector in a member account shows there too. */
export const guardduty: Service = {
  name: "guardduty",
  calls: Object.values(calls),
  scope: "region",
  async see(account, region) {
    const client = account.client(GuardDutyClient, region);
    const ids = await account.ask(calls.ListDetectors, () =>
      gathered(paginateListDetectors({ client }, {}), (page) => page.DetectorIds),
    );
    return listed(
      ids,
      (id) => detectorIn(account, region, id),
      (detector, id) => settled(account, client, detector, id),
    );
  },
};

function detectorIn({ partition, id: account }: Account, region: string, id: string): SeenResource {
  const arn = `arn:${partition}:guardduty:${region}:${account}:detector/${id}`;
  return thing("aws:guardduty/detector:Detector", `detector in ${region}`, arn, { region, id });
}

async function settled(
  account: Account,
  client: GuardDutyClient,
  detector: SeenResource,
  DetectorId: string,
): Promise<SeenResource[]> {
  const answer = await account.ask(calls.GetDetector, () => client.send(new GetDetectorCommand({ DetectorId })));
  if (answer.state !== "known") {
    const why = answer.state === "unknown" ? answer.why : "";
    return [{ ...detector, props: { ...detector.props, ...hidden(["enable", "datasources", "tags"], why) } }];
  }
  const { Status, Tags } = answer.value;
  return [
    { ...detector, props: { ...detector.props, enable: Status === "ENABLED", tags: Tags } },
    ...featuresOf(detector, DetectorId, answer.value),
  ];
}

function featuresOf(
  detector: SeenResource,
  detectorId: string,
  { Features = [] }: GetDetectorCommandOutput,
): SeenResource[] {
  return Features.map(({ Name: name, Status: status }) => {
    const part = partOf(detector, "aws:guardduty/detectorFeature:DetectorFeature", { detectorId, name, status });
    return { ...part, urn: `${part.urn}/${name}` };
  });
}
