import type * as pulumi from "@pulumi/pulumi";
import { breakSeparation } from "./email-dispatch-broken/clients";
import { breakCopies } from "./email-dispatch-broken/copies";
import { breakDeletion } from "./email-dispatch-broken/deletion";
import { breakEncryption } from "./email-dispatch-broken/encryption";
import { breakIdentities } from "./email-dispatch-broken/identities";
import { breakMail } from "./email-dispatch-broken/mail";
import { breakNetwork } from "./email-dispatch-broken/network";
import { breakRecords } from "./email-dispatch-broken/records";
import { breakResidency } from "./email-dispatch-broken/residency";

/**
 * The dispatch company with everything broken that rules can enforce of its document (004), in ways that people really
 * break it, and written with plain resources. `breaches` lists each with its sentence and the rule that has to find it.
 */
export function emailDispatchBroken(): Record<string, pulumi.Output<string>> {
  breakResidency();
  breakCopies();
  breakDeletion();
  breakSeparation();
  breakIdentities();
  breakEncryption();
  breakNetwork();
  breakRecords();
  breakMail();
  return {};
}
