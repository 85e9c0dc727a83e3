import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { deletionWindowDays } from "./key-window";

export interface OwnKeySettings {
  region: string;
  /** What lies under the key, for whoever sees it in the console. */
  description: string;
  /** Days after which KMS rotates it, 90 to 2560. */
  rotationDays: number;
  tags: Record<string, pulumi.Input<string>>;
  /** Name of the alias without `alias/`. Default: Pulumi appends a random suffix to the resource's name. */
  alias?: string | undefined;
  /**
   * Who may use it, as JSON. Default: AWS's default key policy, which hands the decision to the IAM policies of the
   * account: nobody outside is admitted, and the account can't lock itself out.
   * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
   */
  policy?: pulumi.Input<string> | undefined;
}

/** Makes a customer-managed key with its alias, as children of a component. */
export function makeOwnKey(name: string, settings: OwnKeySettings, parent: pulumi.Resource): aws.kms.Key {
  const { region, description, rotationDays, tags, alias, policy } = settings;
  const key = new aws.kms.Key(
    `${name}-key`,
    {
      region,
      description,
      enableKeyRotation: true,
      rotationPeriodInDays: rotationDays,
      deletionWindowInDays: deletionWindowDays,
      bypassPolicyLockoutSafetyCheck: false,
      multiRegion: false,
      tags,
      ...(policy !== undefined && { policy }),
    },
    { parent },
  );
  new aws.kms.Alias(
    `${name}-key-alias`,
    { region, targetKeyId: key.keyId, ...(alias !== undefined && { name: `alias/${alias}` }) },
    { parent },
  );
  return key;
}
