import { bucketPrefix } from "../bucket-prefix";

/*
 * What all parts of the dispatch company's system have in common, and what was there before it.
 */

/** Whose data it is where it is the company's own. */
export const internal = "internal";

/** Domain that mail is sent from, and that the portal is under. */
export const domain = "muster-versand.example";

/** A team's mailbox, no person's: it stands in the state. */
export const security = [{ protocol: "email", endpoint: `security@${domain}` }];

/** Where staff sign in, with a second factor: the instance of IAM Identity Center, and its SAML provider for the VPN. */
export const identityCenterArn = "arn:aws:sso:::instance/ssoins-6987a1b2c3d4e5f6";
export const samlProviderArn = "arn:aws:iam::123456789012:saml-provider/staff";

/** Groups of that directory that come in by VPN, by the ids that it sends. */
export const groups = ["operations", "customer-support"];

/** Certificate of the VPN's endpoint, of the company's own authority. */
export const vpnCertificateArn =
  "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d-1111-4222-8333-444455556666";

/** Public address of the office's device, and its network. */
export const office = { peerAddress: "198.51.100.7", siteRanges: ["192.168.20.0/24"] };

/** Addresses of the network in the cloud. */
export const addresses = "10.20.0.0/16";

/** Stated, so that a preview knows the name, and with it the bucket's policy. */
export const named = (store: string): string => `${bucketPrefix()}-${store}`;
