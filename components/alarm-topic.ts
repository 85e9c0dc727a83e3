import * as pulumi from "@pulumi/pulumi";
import { makeTopic, topicServices } from "./alarms/topic";
import { checkSubscribers, type SubscriberArgs } from "./alarms/arguments";
import { refuse } from "./mistakes";
import { promiseFor } from "./promise";
import * as check from "./s3/checks";
import { markingTags, noPersonalData } from "./tags";

export interface AlarmTopicArgs {
  /** Whose systems the alarms are about. Becomes the tag `tom:client`. */
  client: string;
  /** Who hears of alarms: at least one. */
  subscribers: SubscriberArgs[];
  /** Region, which has to be that of the alarms. Default: the first region of the promise. */
  region?: string;
  /** Further tags. */
  tags?: { [key: string]: pulumi.Input<string> };
  /** Path of the promise, as in `EuBucketArgs`. */
  promise?: string;
}

/**
 * A topic that alarms and findings of one region are published to, for several components together. Under a key of its own,
 * closed to plain HTTP, and open to the services that raise alarms for this account.
 *
 * @example
 * const alarms = new AlarmTopic("alarms", { client: "internal", subscribers: [{ protocol: "email", endpoint: "security@example.de" }] });
 */
export class AlarmTopic extends pulumi.ComponentResource {
  /** ARN of the topic, for `alarms.topicArn` of other components. Known only when services may publish. */
  readonly topicArn: pulumi.Output<string>;

  constructor(name: string, args: AlarmTopicArgs, opts?: pulumi.ComponentResourceOptions) {
    const { promise } = promiseFor(args.promise);
    const region = args.region ?? promise.residency.regions[0] ?? "";
    refuse(`AlarmTopic "${name}"`, [
      ...check.checkTagText("client", args.client),
      ...check.checkFurtherTags(args.tags ?? {}),
      ...check.checkRegion("region", region, promise),
      ...check.checkRotation(promise),
      ...checkSubscribers("subscribers", args.subscribers),
    ]);
    super("tomguard:index:AlarmTopic", name, {}, opts);
    const tags = markingTags({ client: args.client, purpose: "alarms", dataClasses: [noPersonalData] }, args.tags);
    const rotationDays = check.rotationPeriod(promise);
    this.topicArn = makeTopic(
      name,
      { region, tags, rotationDays, promise, subscribers: args.subscribers, services: topicServices },
      this,
    );
    this.registerOutputs({ topicArn: this.topicArn });
  }
}
