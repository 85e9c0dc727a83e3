import {
  CloudTrailClient,
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
  ListTagsCommand,
  type AdvancedEventSelector,
  type GetEventSelectorsCommandOutput,
  type Trail,
} from "@aws-sdk/client-cloudtrail";
import type { SeenResource } from "../../pulumi/seen";
import { untold } from "../../pulumi/value";
import { callsOf } from "../call";
import type { Account } from "../connect";
import { hidden, listed, raw } from "../listing";
import { thing, type Service } from "../service";
import { pulumiShape, tagsByKey } from "../shape";

const calls = callsOf("cloudtrail", {
  DescribeTrails: "same",
  GetTrailStatus: "same",
  GetEventSelectors: "same",
  ListTags: "same",
});

/** Trails with what they record, the organization's among them. */
export const cloudtrail: Service = {
  name: "cloudtrail",
  calls: Object.values(calls),
  scope: "region",
  async see(account, region) {
    const client = account.client(CloudTrailClient, region);
    const trails = await account.ask(calls.DescribeTrails, async () => {
      const { trailList = [] } = await client.send(new DescribeTrailsCommand({ includeShadowTrails: true }));
      return trailList.filter((trail) => isToldHere(trail, account, region));
    });
    return listed(trails, trailWith, (trail, { HomeRegion = region }) =>
      settled(account, account.client(CloudTrailClient, HomeRegion), trail),
    );
  },
};

/**
 * A trail shows in its home region and, as a shadow, in every other that it records. It is taken where it is at home; the
 * shadows in the account's own home region are taken too, so that a trail is met whose home nobody reads.
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DescribeTrails.html
 */
function isToldHere({ HomeRegion }: Trail, { home }: Account, region: string): boolean {
  return HomeRegion === region || region === home;
}

function trailWith(trail: Trail): SeenResource {
  const { TrailARN = "", Name = "", HomeRegion: region } = trail;
  return thing("aws:cloudtrail/trail:Trail", Name, TrailARN, {
    region,
    id: TrailARN,
    name: Name,
    s3BucketName: trail.S3BucketName,
    cloudWatchLogsGroupArn: trail.CloudWatchLogsLogGroupArn,
    kmsKeyId: trail.KmsKeyId,
    isMultiRegionTrail: trail.IsMultiRegionTrail ?? false,
    isOrganizationTrail: trail.IsOrganizationTrail ?? false,
    includeGlobalServiceEvents: trail.IncludeGlobalServiceEvents ?? false,
    enableLogFileValidation: trail.LogFileValidationEnabled ?? false,
  });
}

const gone = { gone: ["TrailNotFoundException"] };

async function settled(account: Account, client: CloudTrailClient, trail: SeenResource): Promise<SeenResource> {
  const arn = trail.urn;
  const [status, selectors, tags] = await Promise.all([
    account.ask(calls.GetTrailStatus, () => client.send(new GetTrailStatusCommand({ Name: arn })), gone),
    account.ask(calls.GetEventSelectors, () => client.send(new GetEventSelectorsCommand({ TrailName: arn })), gone),
    arn.split(":")[4] === account.id
      ? account.ask(calls.ListTags, () => client.send(new ListTagsCommand({ ResourceIdList: [arn] })), gone)
      : undefined,
  ]);
  const recorded =
    selectors.state === "unknown"
      ? hidden(["eventSelectors", "advancedEventSelectors"], selectors.why)
      : selectors.state === "known"
        ? selectorsOf(selectors.value)
        : {};
  return {
    ...trail,
    props: {
      ...trail.props,
      ...recorded,
      enableLogging: raw(status, ({ IsLogging = false, LatestDeliveryError = "" }) =>
        IsLogging && LatestDeliveryError !== ""
          ? untold("its latest log files could not be delivered to S3")
          : IsLogging,
      ),
      ...(status.state === "known" && status.value.LatestDigestDeliveryError
        ? hidden(["enableLogFileValidation"], "its latest digest files could not be delivered to S3")
        : {}),
      tags: tags
        ? raw(tags, ({ ResourceTagList }) => tagsByKey(ResourceTagList?.[0]?.TagsList))
        : untold("the trail is of the organization's own account, which alone is told its tags"),
    },
  };
}

/**
 * A trail has selectors of the one generation or of the other; AWS shows the default among them. None at all could be read
 * as the default, or as nothing, so that it stays open.
 */
function selectorsOf({
  EventSelectors = [],
  AdvancedEventSelectors = [],
}: GetEventSelectorsCommandOutput): Record<string, unknown> {
  if (AdvancedEventSelectors.length > 0) return { advancedEventSelectors: AdvancedEventSelectors.map(advanced) };
  if (EventSelectors.length > 0) return { eventSelectors: pulumiShape(EventSelectors) };
  return hidden(["eventSelectors"], "AWS shows no event selectors of the trail");
}

function advanced({ Name: name, FieldSelectors = [] }: AdvancedEventSelector): Record<string, unknown> {
  return {
    name,
    fieldSelectors: FieldSelectors.map((selector) => ({
      field: selector.Field,
      equals: selector.Equals,
      notEquals: selector.NotEquals,
      startsWiths: selector.StartsWith,
      notStartsWiths: selector.NotStartsWith,
      endsWiths: selector.EndsWith,
      notEndsWiths: selector.NotEndsWith,
    })),
  };
}
