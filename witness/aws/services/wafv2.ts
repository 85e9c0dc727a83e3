import {
  GetWebACLCommand,
  ListLoggingConfigurationsCommand,
  ListTagsForResourceCommand,
  ListWebACLsCommand,
  WAFV2Client,
  type LoggingConfiguration,
  type WebACLSummary,
} from "@aws-sdk/client-wafv2";
import { absent, known, type Fact } from "../../../posture";
import type { SeenResource } from "../../pulumi/seen";
import { untold } from "../../pulumi/value";
import { callsOf } from "../call";
import { listed, raw } from "../listing";
import { partOf, thing, type Place, type Service } from "../service";
import { pulumiShape, tagsByKey } from "../shape";

const calls = callsOf("wafv2", {
  ListWebACLs: "same",
  GetWebACL: "same",
  ListTagsForResource: "same",
  ListLoggingConfigurations: "same",
});

const Scope = "REGIONAL";

/** Web ACLs of a region, and what they log. Those before CloudFront are not read, nor is CloudFront. */
export const wafv2: Service = {
  name: "wafv2",
  calls: Object.values(calls),
  scope: "region",
  async see(account, region) {
    const place = { account, region };
    const client = account.client(WAFV2Client, region);
    const [acls, logs] = await Promise.all([
      account.ask(calls.ListWebACLs, () =>
        everyPage(async (NextMarker) => {
          const page = await client.send(new ListWebACLsCommand({ Scope, ...(NextMarker && { NextMarker }) }));
          return { items: page.WebACLs ?? [], next: page.NextMarker };
        }),
      ),
      account.ask(calls.ListLoggingConfigurations, () =>
        everyPage(async (NextMarker) => {
          const page = await client.send(
            new ListLoggingConfigurationsCommand({ Scope, ...(NextMarker && { NextMarker }) }),
          );
          return { items: page.LoggingConfigurations ?? [], next: page.NextMarker };
        }),
      ),
    ]);
    return listed(
      acls,
      (acl) => aclOf(acl, region),
      (acl, summary) => withLog(acl, summary, logs, place),
    );
  },
};

/** WAF's lists have no paginator in the SDK. */
async function everyPage<T>(
  pageAt: (marker: string | undefined) => Promise<{ items: readonly T[]; next: string | undefined }>,
): Promise<T[]> {
  const all: T[] = [];
  let marker: string | undefined;
  do {
    const { items, next } = await pageAt(marker);
    all.push(...items);
    marker = items.length === 0 || next === "" ? undefined : next;
  } while (marker !== undefined);
  return all;
}

function aclOf({ ARN = "", Name = "", Id }: WebACLSummary, region: string): SeenResource {
  return thing("aws:wafv2/webAcl:WebAcl", Name, ARN, { region, id: Id, name: Name, scope: Scope });
}

const gone = { gone: ["WAFNonexistentItemException"] };

async function withLog(
  acl: SeenResource,
  { Id, Name }: WebACLSummary,
  logs: Fact<readonly LoggingConfiguration[]>,
  { account, region }: Place,
): Promise<SeenResource[]> {
  const client = account.client(WAFV2Client, region);
  const [details, tags] = await Promise.all([
    account.ask(calls.GetWebACL, () => client.send(new GetWebACLCommand({ Scope, Id, Name })), gone),
    account.ask(
      calls.ListTagsForResource,
      () => client.send(new ListTagsForResourceCommand({ ResourceARN: acl.urn })),
      gone,
    ),
  ]);
  const props = {
    ...acl.props,
    dataProtectionConfig: raw(details, ({ WebACL }) => pulumiShape(WebACL?.DataProtectionConfig)),
    tags: raw(tags, ({ TagInfoForResource }) => tagsByKey(TagInfoForResource?.TagList)),
  };
  return [{ ...acl, props }, ...loggingOf(acl, logs)];
}

const loggingType = "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration";

function loggingOf(acl: SeenResource, logs: Fact<readonly LoggingConfiguration[]>): SeenResource[] {
  const own = logOf(acl, logs);
  if (own.state === "absent") return [];
  if (own.state === "unknown") {
    return [partOf(acl, loggingType, { resourceArn: untold(own.why), redactedFields: untold(own.why) })];
  }
  const { LogDestinationConfigs, RedactedFields = [] } = own.value;
  const redactedFields = RedactedFields.map((field) => pulumiShape(field));
  return [
    partOf(acl, loggingType, { resourceArn: acl.urn, logDestinationConfigs: LogDestinationConfigs, redactedFields }),
  ];
}

function logOf(acl: SeenResource, logs: Fact<readonly LoggingConfiguration[]>): Fact<LoggingConfiguration> {
  if (logs.state === "unknown") return logs;
  const own = logs.state === "known" ? logs.value.find(({ ResourceArn }) => ResourceArn === acl.urn) : undefined;
  return own === undefined ? absent() : known(own);
}
