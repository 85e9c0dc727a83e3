import { DescribeHubCommand, DescribeSecurityHubV2Command, SecurityHubClient } from "@aws-sdk/client-securityhub";
import { callsOf } from "../call";
import { thing, type Service } from "../service";

const calls = callsOf("securityhub", { DescribeHub: "same", DescribeSecurityHubV2: "same" });

/** How Security Hub says that nobody has switched it on. */
const isOff = { absent: ["InvalidAccessException", "ResourceNotFoundException"] };

/** Security Hub, in the version that gathers findings of standards or in the one that came after. */
export const securityhub: Service = {
  name: "securityhub",
  calls: Object.values(calls),
  scope: "region",
  async see(account, region) {
    const client = account.client(SecurityHubClient, region);
    const first = await account.ask(calls.DescribeHub, () => client.send(new DescribeHubCommand({})), isOff);
    if (first.state === "known") {
      return { resources: [hub("account:Account", region, first.value.HubArn)] };
    }
    const second = await account.ask(
      calls.DescribeSecurityHubV2,
      () => client.send(new DescribeSecurityHubV2Command({})),
      isOff,
    );
    if (second.state === "known") return { resources: [hub("accountV2:AccountV2", region, second.value.HubV2Arn)] };
    const blind = first.state === "unknown" ? first.why : second.state === "unknown" ? second.why : undefined;
    return { resources: [], ...(blind !== undefined && { blind }) };
  },
};

function hub(type: string, region: string, arn = "") {
  return thing(`aws:securityhub/${type}`, `Security Hub in ${region}`, arn, { region, id: arn });
}
