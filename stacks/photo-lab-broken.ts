import type * as pulumi from "@pulumi/pulumi";
import { breakNetwork } from "./photo-lab-broken/network";
import { breakProcessing } from "./photo-lab-broken/processing";
import { breakStorage } from "./photo-lab-broken/storage";
import { breakWeb } from "./photo-lab-broken/web";

/**
 * The photo lab with everything that it promises broken, in ways that people really break it, and written with plain
 * resources. `breaches` lists each with the sentence of the document and the rule that has to find it.
 */
export function photoLabBroken(): Record<string, pulumi.Output<string>> {
  breakStorage();
  breakNetwork();
  breakWeb();
  breakProcessing();
  return {};
}
