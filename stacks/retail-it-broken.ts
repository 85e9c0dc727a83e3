import type * as pulumi from "@pulumi/pulumi";
import { breakIdentities } from "./retail-it-broken/identities";
import { breakLinks } from "./retail-it-broken/links";
import { breakLogs } from "./retail-it-broken/logs";
import { breakResidency } from "./retail-it-broken/residency";
import { breakRetention } from "./retail-it-broken/retention";
import { breakWeb } from "./retail-it-broken/web";

/**
 * The retail IT provider with everything that it promises broken, in ways that people really break it, and written with
 * plain resources. `breaches` lists each with the sentence of the document and the rule that has to find it.
 */
export function retailItBroken(): Record<string, pulumi.Output<string>> {
  breakLogs();
  breakResidency();
  breakIdentities();
  breakLinks();
  breakWeb();
  breakRetention();
  return {};
}
