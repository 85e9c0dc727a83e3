import type * as pulumi from "@pulumi/pulumi";
import { breakBackups } from "./web-hosting-broken/backups";
import { breakDisclosure } from "./web-hosting-broken/disclosure";
import { breakEncryption } from "./web-hosting-broken/encryption";
import { breakLogIns } from "./web-hosting-broken/log-ins";
import { breakMail } from "./web-hosting-broken/mail";
import { breakOperation } from "./web-hosting-broken/operation";
import { breakSites } from "./web-hosting-broken/sites";

/**
 * The web host with everything that it promises broken, in ways that people really break it, and written with plain
 * resources. `breaches` lists each with the sentence of the document and the rule that has to find it.
 */
export function webHostingBroken(): Record<string, pulumi.Output<string>> {
  breakSites();
  breakMail();
  breakEncryption();
  breakLogIns();
  breakDisclosure();
  breakOperation();
  breakBackups();
  return {};
}
