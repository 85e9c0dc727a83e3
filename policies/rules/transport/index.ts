import type { AnyRule } from "../../rule";
import { copiesDeclared } from "./copies-declared";
import { shareApproved } from "./share-approved";
import { transportBucketTls } from "./transport-bucket-tls";
import { transportClientVpn } from "./transport-client-vpn";
import { transportDirectConnect } from "./transport-direct-connect";
import { transportHsts } from "./transport-hsts";
import { transportMail } from "./transport-mail";
import { transportMinimumTls } from "./transport-minimum-tls";
import { transportPolicyTls } from "./transport-policy-tls";
import { transportTlsOnly } from "./transport-tls-only";
import { transportVpnCryptography } from "./transport-vpn-cryptography";

/** Weitergabekontrolle. */
export const transportRules: readonly AnyRule[] = [
  transportTlsOnly,
  transportMinimumTls,
  transportBucketTls,
  transportPolicyTls,
  transportHsts,
  transportMail,
  transportVpnCryptography,
  transportDirectConnect,
  transportClientVpn,
  shareApproved,
  copiesDeclared,
];
